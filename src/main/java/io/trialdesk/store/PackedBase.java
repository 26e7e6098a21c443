package io.trialdesk.store;

import io.trialdesk.model.RunStatus;
import io.trialdesk.series.Packer;
import io.trialdesk.series.Unpacker;

import java.util.Map;
import java.util.TreeMap;

/// A [Base] as bytes, version 1.
final class PackedBase {
    private static final int VERSION = 1;

    private PackedBase() {}

    static byte[] write(Base base) {
        var to = new Packer();
        to.octet(VERSION);
        to.text(base.name());
        to.text(base.status().name());
        to.signed(base.end());
        to.octet(base.deleted() ? 1 : 0);
        pairs(to, base.params());
        pairs(to, base.tags());
        return to.toBytes();
    }

    static Base read(byte[] bytes) {
        var from = new Unpacker(bytes);
        int version = from.octet();
        if (version != VERSION) {
            throw new IllegalStateException("an agreed state stored in unknown version " + version);
        }
        return new Base(
                from.text(),
                RunStatus.valueOf(from.text()),
                from.signed(),
                from.octet() == 1,
                pairs(from),
                pairs(from));
    }

    static void pairs(Packer to, Map<String, String> pairs) {
        to.unsigned(pairs.size());
        pairs.forEach(
                (key, value) -> {
                    to.text(key);
                    to.text(value);
                });
    }

    static Map<String, String> pairs(Unpacker from) {
        var pairs = new TreeMap<String, String>();
        for (int n = from.count(); n > 0; n--) {
            pairs.put(from.text(), from.text());
        }
        return pairs;
    }
}
