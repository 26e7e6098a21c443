package io.trialdesk.format.tensorboard;

import io.trialdesk.format.tensorboard.Wire.Malformed;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// Collects what the event records of one run say. Fields by number are those of `event.proto` and
/// `summary.proto`. For one thread.
final class Events {
    private static final int LONGEST_TEXT = 5000;
    private static final String TEXT_SUFFIX = "/text_summary";
    private static final int SESSION_STOP = 2;

    private final Tags tags = new Tags();
    private final HParams hparams = new HParams();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Wire event = new Wire();
    private final Wire summary = new Wire();
    private final Wire value = new Wire();
    private final Wire metadata = new Wire();
    private final Tensor tensor = new Tensor();
    private double firstTime = Double.NaN;
    private double lastTime = Double.NaN;
    private boolean stopped;

    Tags tags() {
        return tags;
    }

    HParams hparams() {
        return hparams;
    }

    /// Short texts by tag, the last one of each.
    Map<String, String> texts() {
        return texts;
    }

    /// Wall time of the first event, seconds since the epoch, NaN when there is none.
    double firstTime() {
        return firstTime;
    }

    double lastTime() {
        return lastTime;
    }

    /// Whether the last session says that it has stopped.
    boolean isStopped() {
        return stopped;
    }

    /// Another file of the run begins.
    void nextFile() {
        stopped = false;
    }

    /// Takes one event record.
    void add(byte[] bytes, int from, int to) throws Malformed {
        double time = Double.NaN;
        long step = 0;
        boolean holdsSummary = false;
        event.over(bytes, from, to);
        while (event.more()) {
            int key = event.key();
            switch (key) {
                case 1 << 3 | Wire.FIXED64 -> time = Double.longBitsToDouble(event.fixed64());
                case 2 << 3 | Wire.VARINT -> step = event.varint();
                case 5 << 3 | Wire.BYTES -> {
                    event.bytesField();
                    summary.into(event);
                    holdsSummary = true;
                }
                case 7 << 3 | Wire.BYTES -> {
                    event.bytesField();
                    session();
                }
                default -> event.skip(key);
            }
        }
        noteTime(time);
        if (holdsSummary) {
            addSummary(step, time);
        }
    }

    private void noteTime(double time) {
        if (Double.isNaN(firstTime)) {
            firstTime = time;
        }
        if (!Double.isNaN(time)) {
            lastTime = time;
        }
    }

    private void session() throws Malformed {
        value.into(event);
        while (value.more()) {
            int key = value.key();
            if (key == (1 << 3 | Wire.VARINT)) {
                stopped = value.varint() == SESSION_STOP;
            } else {
                value.skip(key);
            }
        }
    }

    private void addSummary(long step, double time) throws Malformed {
        while (summary.more()) {
            int key = summary.key();
            if (key == (1 << 3 | Wire.BYTES)) {
                summary.bytesField();
                addValue(step, time);
            } else {
                summary.skip(key);
            }
        }
    }

    private void addValue(long step, double time) throws Malformed {
        Tag tag = null;
        boolean isTensor = false;
        value.into(summary);
        while (value.more()) {
            int key = value.key();
            switch (key) {
                case 1 << 3 | Wire.BYTES -> {
                    value.bytesField();
                    tag = tags.of(value.bytes(), value.from(), value.to());
                }
                case 2 << 3 | Wire.FIXED32 -> {
                    float number = Float.intBitsToFloat(value.fixed32());
                    tagOf(tag).points.add(step, time, number);
                }
                case 9 << 3 | Wire.BYTES -> {
                    value.bytesField();
                    metadata(tagOf(tag));
                }
                case 8 << 3 | Wire.BYTES -> {
                    value.bytesField();
                    isTensor = true;
                    tensor.read(value);
                }
                default -> value.skip(key);
            }
        }
        if (isTensor) {
            addTensor(tagOf(tag), step, time);
        }
    }

    private static Tag tagOf(@Nullable Tag tag) throws Malformed {
        if (tag == null) {
            throw new Malformed("a value comes before its tag");
        }
        return tag;
    }

    /// Metadata may come with every event of a tag or only with its first, so a kind once known
    /// stays. The hyperparameters themselves lie in here too.
    private void metadata(Tag tag) throws Malformed {
        if (tag.kind != Tag.Kind.UNKNOWN && tag.kind != Tag.Kind.HPARAMS) {
            return;
        }
        metadata.into(value);
        while (metadata.more()) {
            int key = metadata.key();
            metadata.skip(key);
            if (key == (1 << 3 | Wire.BYTES)) {
                plugin(tag, new Wire().into(metadata));
            }
        }
    }

    private void plugin(Tag tag, Wire plugin) throws Malformed {
        while (plugin.more()) {
            int key = plugin.key();
            plugin.skip(key);
            if (key == (1 << 3 | Wire.BYTES)) {
                tag.kind = Tag.kindOf(plugin.text());
            } else if (key == (2 << 3 | Wire.BYTES) && tag.kind == Tag.Kind.HPARAMS) {
                hparams.read(plugin);
            }
        }
    }

    private void addTensor(Tag tag, long step, double time) {
        switch (tag.kind) {
            case UNKNOWN -> {
                if (tensor.isNumber()) {
                    tag.points.add(step, time, tensor.number());
                }
            }
            case TEXT -> addText(tag.name, tensor.text());
            case HPARAMS, OTHER -> {}
        }
    }

    private void addText(String name, String text) {
        if (text.length() <= LONGEST_TEXT) {
            boolean suffixed = name.endsWith(TEXT_SUFFIX);
            texts.put(
                    suffixed ? name.substring(0, name.length() - TEXT_SUFFIX.length()) : name,
                    text);
        }
    }
}
