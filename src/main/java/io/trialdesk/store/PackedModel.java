package io.trialdesk.store;

import io.trialdesk.model.ModelVersion;
import io.trialdesk.model.RegisteredModel;
import io.trialdesk.series.Packer;
import io.trialdesk.series.Unpacker;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A registered model with its versions as bytes, version 1.
final class PackedModel {
    private static final int VERSION = 1;

    private PackedModel() {}

    static byte[] write(RegisteredModel model) {
        var to = new Packer();
        to.octet(VERSION);
        to.text(model.name());
        to.text(model.description());
        time(to, model.created());
        time(to, model.updated());
        PackedBase.pairs(to, model.tags());
        PackedBase.pairs(to, model.aliases());
        to.unsigned(model.versions().size());
        model.versions().forEach(it -> version(to, it));
        return to.toBytes();
    }

    static RegisteredModel read(byte[] bytes) {
        var from = new Unpacker(bytes);
        int version = from.octet();
        if (version != VERSION) {
            throw new IllegalStateException("a model stored in unknown version " + version);
        }
        return new RegisteredModel(
                from.text(),
                from.text(),
                time(from),
                time(from),
                PackedBase.pairs(from),
                PackedBase.pairs(from),
                versions(from));
    }

    private static void version(Packer to, ModelVersion version) {
        to.text(version.version());
        to.text(version.stage());
        to.text(version.runId());
        to.text(version.origin());
        to.text(version.status());
        to.text(version.description());
        time(to, version.created());
        time(to, version.updated());
        PackedBase.pairs(to, version.tags());
    }

    private static List<ModelVersion> versions(Unpacker from) {
        var versions = new ArrayList<ModelVersion>();
        for (int n = from.count(); n > 0; n--) {
            versions.add(
                    new ModelVersion(
                            from.text(),
                            from.text(),
                            from.text(),
                            from.text(),
                            from.text(),
                            from.text(),
                            time(from),
                            time(from),
                            PackedBase.pairs(from)));
        }
        return versions;
    }

    private static void time(Packer to, @Nullable Instant time) {
        to.signed(time == null ? Long.MIN_VALUE : time.toEpochMilli());
    }

    private static @Nullable Instant time(Unpacker from) {
        long milliseconds = from.signed();
        return milliseconds == Long.MIN_VALUE ? null : Instant.ofEpochMilli(milliseconds);
    }
}
