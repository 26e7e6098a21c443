package io.trialdesk.format.tensorboard;

import io.trialdesk.format.tensorboard.Wire.Malformed;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What TensorBoard's hyperparameter plugin says of a run. It lies in the metadata of three tags
/// (`HParamsPluginData` of `tensorboard/plugins/hparams/plugin_data.proto`).
final class HParams {
    private static final int DEEPEST = 32;

    private final Map<String, Value> params = new LinkedHashMap<>();
    private @Nullable String group;
    private @Nullable RunStatus status;
    private @Nullable String monitor;
    private double startTime = Double.NaN;
    private double endTime = Double.NaN;
    private boolean plan;

    Map<String, Value> params() {
        return params;
    }

    @Nullable String group() {
        return group;
    }

    @Nullable RunStatus status() {
        return status;
    }

    /// The address of a page about the session.
    @Nullable String monitor() {
        return monitor;
    }

    /// Whether a plan of what will be tried was told, as stands above the runs of a search.
    boolean isPlan() {
        return plan;
    }

    /// Seconds since the epoch, NaN when unknown.
    double startTime() {
        return startTime;
    }

    /// Seconds since the epoch, NaN when unknown.
    double endTime() {
        return endTime;
    }

    /// Reads the plugin content in the field that `outer` has just passed.
    void read(Wire outer) throws Malformed {
        var content = new Wire().into(outer);
        while (content.more()) {
            int key = content.key();
            content.skip(key);
            switch (key) {
                case 2 << 3 | Wire.BYTES -> plan = true;
                case 3 << 3 | Wire.BYTES -> start(new Wire().into(content));
                case 4 << 3 | Wire.BYTES -> end(new Wire().into(content));
                default -> {}
            }
        }
    }

    private void start(Wire info) throws Malformed {
        while (info.more()) {
            int key = info.key();
            switch (key) {
                case 1 << 3 | Wire.BYTES -> {
                    info.bytesField();
                    param(new Wire().into(info));
                }
                case 3 << 3 | Wire.BYTES -> {
                    info.bytesField();
                    monitor = info.text();
                }
                case 4 << 3 | Wire.BYTES -> {
                    info.bytesField();
                    group = info.text();
                }
                case 5 << 3 | Wire.FIXED64 -> startTime = Double.longBitsToDouble(info.fixed64());
                default -> info.skip(key);
            }
        }
    }

    private void param(Wire entry) throws Malformed {
        String name = "";
        Value value = Value.Nothing.NULL;
        while (entry.more()) {
            int key = entry.key();
            entry.skip(key);
            switch (key) {
                case 1 << 3 | Wire.BYTES -> name = entry.text();
                case 2 << 3 | Wire.BYTES -> value = value(new Wire().into(entry), DEEPEST);
                default -> {}
            }
        }
        params.put(name, value);
    }

    /// A `google.protobuf.Value`.
    private static Value value(Wire value, int depth) throws Malformed {
        if (depth == 0) {
            throw new Malformed("values are nested deeper than " + DEEPEST);
        }
        Value found = Value.Nothing.NULL;
        while (value.more()) {
            int key = value.key();
            switch (key) {
                case 2 << 3 | Wire.FIXED64 ->
                        found = number(Double.longBitsToDouble(value.fixed64()));
                case 3 << 3 | Wire.BYTES -> {
                    value.bytesField();
                    found = new Value.Text(value.text());
                }
                case 4 << 3 | Wire.VARINT -> found = Value.Flag.of(value.varint() != 0);
                case 6 << 3 | Wire.BYTES -> {
                    value.bytesField();
                    found = list(new Wire().into(value), depth);
                }
                default -> value.skip(key);
            }
        }
        return found;
    }

    /// The format has one kind of number; whole ones read better without a point.
    private static Value number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 0x1p53;
        return whole ? Value.Whole.of((long) value) : Value.Real.of(value);
    }

    private static Value list(Wire list, int depth) throws Malformed {
        List<Value> items = new ArrayList<>();
        while (list.more()) {
            int key = list.key();
            list.skip(key);
            if (key == (1 << 3 | Wire.BYTES)) {
                items.add(value(new Wire().into(list), depth - 1));
            }
        }
        var text = new StringBuilder("[");
        items.forEach(i -> text.append(text.length() > 1 ? ", " : "").append(i.text()));
        return new Value.Items(items, text.append(']').toString());
    }

    private void end(Wire info) throws Malformed {
        int code = 0;
        while (info.more()) {
            int key = info.key();
            switch (key) {
                case 1 << 3 | Wire.VARINT -> code = (int) info.varint();
                case 2 << 3 | Wire.FIXED64 -> endTime = Double.longBitsToDouble(info.fixed64());
                default -> info.skip(key);
            }
        }
        status =
                switch (code) {
                    case 1 -> RunStatus.FINISHED;
                    case 2 -> RunStatus.FAILED;
                    case 3 -> RunStatus.RUNNING;
                    default -> null;
                };
    }
}
