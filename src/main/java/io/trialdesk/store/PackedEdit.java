package io.trialdesk.store;

import io.trialdesk.model.Edit;
import io.trialdesk.series.Packer;
import io.trialdesk.series.Unpacker;

import java.util.Optional;

/// An edit in the history: one byte for its kind, then its parts. Kinds are only ever added.
final class PackedEdit {
    private static final int RENAME = 1;
    private static final int SET_TAG = 2;
    private static final int SET_ALIAS = 3;
    private static final int SET_STAGE = 4;
    private static final int PUSH = 5;
    private static final int DISCARD = 6;

    private PackedEdit() {}

    static byte[] write(Edit edit) {
        var to = new Packer();
        switch (edit) {
            case Edit.Rename(var run, var before, var after) -> {
                to.octet(RENAME);
                to.unsigned(run);
                texts(to, before, after);
            }
            case Edit.SetTag(var run, var key, var before, var after) -> {
                to.octet(SET_TAG);
                to.unsigned(run);
                to.text(key);
                maybe(to, before);
                maybe(to, after);
            }
            case Edit.SetAlias(var server, var model, var alias, var before, var after) -> {
                to.octet(SET_ALIAS);
                to.unsigned(server);
                texts(to, model, alias);
                maybe(to, before);
                maybe(to, after);
            }
            case Edit.SetStage(var server, var model, var version, var before, var after) -> {
                to.octet(SET_STAGE);
                to.unsigned(server);
                texts(to, model, version, before, after);
            }
            case Edit.Push(var run, var server, var experiment) -> {
                to.octet(PUSH);
                to.unsigned(run);
                to.unsigned(server);
                to.text(experiment);
            }
            case Edit.Discard(var row, var given) -> {
                to.octet(DISCARD);
                to.unsigned(row);
                to.octet(given ? 1 : 0);
            }
        }
        return to.toBytes();
    }

    static Edit read(byte[] document) {
        var from = new Unpacker(document);
        int kind = from.octet();
        return switch (kind) {
            case RENAME -> new Edit.Rename(from.unsigned(), from.text(), from.text());
            case SET_TAG -> new Edit.SetTag(from.unsigned(), from.text(), maybe(from), maybe(from));
            case SET_ALIAS ->
                    new Edit.SetAlias(
                            from.count(), from.text(), from.text(), maybe(from), maybe(from));
            case SET_STAGE ->
                    new Edit.SetStage(
                            from.count(), from.text(), from.text(), from.text(), from.text());
            case PUSH -> new Edit.Push(from.unsigned(), from.count(), from.text());
            case DISCARD -> new Edit.Discard(from.unsigned(), from.octet() == 1);
            default -> throw new IllegalStateException("a stored edit of unknown kind " + kind);
        };
    }

    private static void texts(Packer to, String... texts) {
        for (var text : texts) {
            to.text(text);
        }
    }

    private static void maybe(Packer to, Optional<String> text) {
        to.octet(text.isPresent() ? 1 : 0);
        text.ifPresent(to::text);
    }

    private static Optional<String> maybe(Unpacker from) {
        return from.octet() == 1 ? Optional.of(from.text()) : Optional.empty();
    }
}
