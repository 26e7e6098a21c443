package io.trialdesk.store;

import io.trialdesk.model.Value;
import io.trialdesk.series.Packer;
import io.trialdesk.series.Unpacker;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// A parameter's value inside [PackedFacts]: one byte for the type, then its parts. A number whose
/// text is the usual one carries no text.
final class PackedValue {
    private static final int TEXT = 0;
    private static final int WHOLE = 1;
    private static final int WHOLE_AS_WRITTEN = 2;
    private static final int REAL = 3;
    private static final int REAL_AS_WRITTEN = 4;
    private static final int FALSE = 5;
    private static final int TRUE = 6;
    private static final int NOTHING = 7;
    private static final int ITEMS = 8;
    private static final int TABLE = 9;

    private PackedValue() {}

    static void write(Packer to, Value value) {
        switch (value) {
            case Value.Text(var text) -> text(to, TEXT, text);
            case Value.Whole whole -> whole(to, whole);
            case Value.Real real -> real(to, real);
            case Value.Flag(var flag, var text) -> text(to, flag ? TRUE : FALSE, text);
            case Value.Nothing(var text) -> text(to, NOTHING, text);
            case Value.Items(var items, var text) -> {
                text(to, ITEMS, text);
                to.unsigned(items.size());
                items.forEach(item -> write(to, item));
            }
            case Value.Table(var entries, var text) -> {
                text(to, TABLE, text);
                to.unsigned(entries.size());
                for (var entry : entries) {
                    to.text(entry.key());
                    write(to, entry.value());
                }
            }
        }
    }

    private static void text(Packer to, int type, String text) {
        to.octet(type);
        to.text(text);
    }

    private static void whole(Packer to, Value.Whole whole) {
        if (whole.value().bitLength() < 64
                && whole.text().equals(Long.toString(whole.value().longValue()))) {
            to.octet(WHOLE);
            to.signed(whole.value().longValue());
            return;
        }
        text(to, WHOLE_AS_WRITTEN, whole.text());
        var bytes = whole.value().toByteArray();
        to.unsigned(bytes.length);
        to.raw(bytes, bytes.length);
    }

    private static void real(Packer to, Value.Real real) {
        boolean usual = real.text().equals(Double.toString(real.value()));
        to.octet(usual ? REAL : REAL_AS_WRITTEN);
        to.real(real.value());
        if (!usual) {
            to.text(real.text());
        }
    }

    static Value read(Unpacker from) {
        int type = from.octet();
        return switch (type) {
            case TEXT -> new Value.Text(from.text());
            case WHOLE -> Value.Whole.of(from.signed());
            case WHOLE_AS_WRITTEN -> {
                var text = from.text();
                yield new Value.Whole(new BigInteger(from.raw(from.count())), text);
            }
            case REAL -> Value.Real.of(from.real());
            case REAL_AS_WRITTEN -> new Value.Real(from.real(), from.text());
            case FALSE, TRUE -> new Value.Flag(type == TRUE, from.text());
            case NOTHING -> new Value.Nothing(from.text());
            case ITEMS -> {
                var text = from.text();
                yield new Value.Items(items(from), text);
            }
            case TABLE -> {
                var text = from.text();
                yield new Value.Table(entries(from), text);
            }
            default -> throw new IllegalStateException("a stored value of unknown type " + type);
        };
    }

    private static List<Value> items(Unpacker from) {
        int n = from.count();
        var items = new ArrayList<Value>();
        for (int i = 0; i < n; i++) {
            items.add(read(from));
        }
        return items;
    }

    private static List<Value.Table.Entry> entries(Unpacker from) {
        int n = from.count();
        var entries = new ArrayList<Value.Table.Entry>();
        for (int i = 0; i < n; i++) {
            entries.add(new Value.Table.Entry(from.text(), read(from)));
        }
        return entries;
    }
}
