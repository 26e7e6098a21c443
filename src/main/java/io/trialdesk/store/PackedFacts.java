package io.trialdesk.store;

import io.trialdesk.model.MetricSummary;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;
import io.trialdesk.series.Packer;
import io.trialdesk.series.Unpacker;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// The document of a run: everything its source says of it but the metrics, version 1. Equal facts
/// give equal bytes.
final class PackedFacts {
    private static final int VERSION = 1;

    private PackedFacts() {}

    static byte[] write(Run run) {
        var to = new Packer();
        to.octet(VERSION);
        to.text(run.id());
        to.text(run.name());
        to.text(run.path());
        to.text(run.format());
        to.text(run.experiment());
        to.text(run.status().name());
        time(to, run.start());
        time(to, run.end());
        to.octet(run.parentId() == null ? 0 : 1);
        run.parent().ifPresent(to::text);
        to.octet(run.deleted() ? 1 : 0);
        values(to, run);
        return to.toBytes();
    }

    private static void values(Packer to, Run run) {
        to.unsigned(run.params().size());
        run.params()
                .forEach(
                        (key, value) -> {
                            to.text(key);
                            PackedValue.write(to, value);
                        });
        to.unsigned(run.tags().size());
        run.tags()
                .forEach(
                        (key, value) -> {
                            to.text(key);
                            to.text(value);
                        });
    }

    /// Where a run lies, told without reading the rest of the document.
    static RunPlace place(byte[] document) {
        var from = opened(document);
        var id = from.text();
        var _ = from.text(); // name
        var path = from.text();
        var _ = from.text(); // format
        var _ = from.text(); // experiment
        return new RunPlace(id, path, RunStatus.valueOf(from.text()));
    }

    private static Unpacker opened(byte[] document) {
        var from = new Unpacker(document);
        int version = from.octet();
        if (version != VERSION) {
            throw new IllegalStateException("a run stored in unknown version " + version);
        }
        return from;
    }

    static Run read(byte[] document, Map<String, MetricSummary> metrics) {
        var from = opened(document);
        var id = from.text();
        var name = from.text();
        var path = from.text();
        var format = from.text();
        var experiment = from.text();
        var status = RunStatus.valueOf(from.text());
        var start = time(from);
        var end = time(from);
        var parent = from.octet() == 1 ? from.text() : null;
        boolean deleted = from.octet() == 1;
        return new Run(
                id,
                name,
                path,
                format,
                experiment,
                status,
                start,
                end,
                parent,
                params(from),
                tags(from),
                metrics,
                deleted);
    }

    private static Map<String, Value> params(Unpacker from) {
        int n = from.count();
        var params = new HashMap<String, Value>();
        for (int i = 0; i < n; i++) {
            params.put(from.text(), PackedValue.read(from));
        }
        return params;
    }

    private static Map<String, String> tags(Unpacker from) {
        int n = from.count();
        var tags = new HashMap<String, String>();
        for (int i = 0; i < n; i++) {
            tags.put(from.text(), from.text());
        }
        return tags;
    }

    private static void time(Packer to, @Nullable Instant time) {
        if (time == null) {
            to.octet(0);
            return;
        }
        to.octet(1);
        to.signed(time.getEpochSecond());
        to.unsigned(time.getNano());
    }

    private static @Nullable Instant time(Unpacker from) {
        return from.octet() == 0 ? null : Instant.ofEpochSecond(from.signed(), from.unsigned());
    }
}
