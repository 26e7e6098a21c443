package io.trialdesk.ui.runs;

import io.trialdesk.model.Edit;
import io.trialdesk.model.Source;
import io.trialdesk.ui.shell.api.Notice;
import io.trialdesk.ui.shell.api.Notices;
import io.trialdesk.ui.text.Texts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Makes the user's changes to runs: off the FX thread, with a notice that says where the change
/// went and offers to take it back.
final class RunEditing {
    private static final Logger LOG = LoggerFactory.getLogger(RunEditing.class);

    private final Consumer<Edit> store;
    private final Notices notices;
    private final Executor workers;

    /// @param store makes a change durable; blocks
    RunEditing(Consumer<Edit> store, Notices notices, Executor workers) {
        this.store = store;
        this.notices = notices;
        this.workers = workers;
    }

    void rename(RunSheet sheet, String name) {
        var before = sheet.stored().run().name();
        if (!name.isBlank() && !name.strip().equals(before)) {
            make(
                    sheet,
                    new Edit.Rename(sheet.key(), before, name.strip()),
                    Texts.of("runs.done.renamed", name.strip()));
        }
    }

    void note(RunSheet sheet, String text) {
        tag(sheet, Edit.SetTag.NOTE, text.isBlank() ? Optional.empty() : Optional.of(text));
    }

    /// Sets a tag, or removes it.
    void tag(RunSheet sheet, String key, Optional<String> value) {
        var before = Optional.ofNullable(sheet.stored().run().tags().get(key));
        if (!Objects.equals(before, value)) {
            make(sheet, new Edit.SetTag(sheet.key(), key, before, value), said(key, before, value));
        }
    }

    private static String said(String key, Optional<String> before, Optional<String> value) {
        if (key.equals(Edit.SetTag.NOTE)) {
            return Texts.of("runs.done.note");
        }
        if (value.isEmpty()) {
            return Texts.of("runs.done.tag-removed", key);
        }
        return before.isEmpty()
                ? Texts.of("runs.done.tag-added", key)
                : Texts.of("runs.done.tag-changed", key);
    }

    private void make(RunSheet sheet, Edit edit, String said) {
        workers.execute(() -> apply(edit, said, where(sheet)));
    }

    private void apply(Edit edit, String said, String where) {
        try {
            store.accept(edit);
            notices.say(
                    Notice.undoable(
                            said, where, () -> workers.execute(() -> takeBack(edit.inverse()))));
        } catch (RuntimeException problem) {
            LOG.error("an edit failed", problem);
            notices.say(
                    Notice.problem(
                            Texts.of("runs.edit-failed"), String.valueOf(problem.getMessage())));
        }
    }

    private void takeBack(Edit inverse) {
        try {
            store.accept(inverse);
            notices.say(Notice.done(Texts.of("runs.done.undone")));
        } catch (RuntimeException problem) {
            LOG.error("taking an edit back failed", problem);
            notices.say(
                    Notice.problem(
                            Texts.of("runs.edit-failed"), String.valueOf(problem.getMessage())));
        }
    }

    private static String where(RunSheet sheet) {
        return sheet.source()
                .filter(source -> source.kind() == Source.Kind.SERVER)
                .map(source -> Texts.of("runs.done.waits", source.shortName()))
                .orElse("");
    }
}
