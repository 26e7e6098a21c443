package io.trialdesk.format.tensorboard;

import io.trialdesk.format.tensorboard.Wire.Malformed;
import io.trialdesk.model.Media;

import org.jspecify.annotations.Nullable;

/// Reads the values of summaries. Fields by number are those of `summary.proto`. For one thread.
final class Values {
    private static final int SCALAR_CLASS = 1;

    private final HParams hparams;
    private final Texts texts;
    private final Gallery gallery;
    private final Wire summary = new Wire();
    private final Wire value = new Wire();
    private final Wire metadata = new Wire();
    private final Tensor tensor = new Tensor();
    private long step;
    private double time;

    Values(HParams hparams, Texts texts, Gallery gallery) {
        this.hparams = hparams;
        this.texts = texts;
        this.gallery = gallery;
    }

    /// The summary in the field that `event` has just passed; to be read once the event's step and
    /// time are known.
    void note(Wire event) {
        summary.into(event);
    }

    void read(Tags tags, long atStep, double atTime) throws Malformed {
        step = atStep;
        time = atTime;
        while (summary.more()) {
            int key = summary.key();
            summary.skip(key);
            if (key == (1 << 3 | Wire.BYTES)) {
                value(tags);
            }
        }
    }

    private void value(Tags tags) throws Malformed {
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
                    known(tag).points.add(step, time, number);
                }
                case 8 << 3 | Wire.BYTES -> {
                    value.bytesField();
                    isTensor = true;
                    tensor.read(value);
                }
                default -> {
                    value.skip(key);
                    other(key, known(tag));
                }
            }
        }
        if (isTensor) {
            tensor(known(tag));
        }
    }

    private static Tag known(@Nullable Tag tag) throws Malformed {
        if (tag == null) {
            throw new Malformed("a value comes before its tag");
        }
        return tag;
    }

    private void other(int key, Tag tag) throws Malformed {
        switch (key) {
            case 4 << 3 | Wire.BYTES -> gallery.encoded(Media.Kind.IMAGE, tag, step, time, value);
            case 5 << 3 | Wire.BYTES ->
                    gallery.message(Media.Kind.HISTOGRAM, tag, step, time, value);
            case 6 << 3 | Wire.BYTES -> gallery.encoded(Media.Kind.AUDIO, tag, step, time, value);
            case 9 << 3 | Wire.BYTES -> metadata(tag);
            default -> {}
        }
    }

    /// Metadata may come with every event of a tag or only with its first, so a kind once known
    /// stays. The hyperparameters themselves lie in here too.
    private void metadata(Tag tag) throws Malformed {
        if (tag.kind != Tag.Kind.UNKNOWN && tag.kind != Tag.Kind.HPARAMS) {
            return;
        }
        long dataClass = 0;
        metadata.into(value);
        while (metadata.more()) {
            int key = metadata.key();
            if (key == (4 << 3 | Wire.VARINT)) {
                dataClass = metadata.varint();
            } else {
                metadata.skip(key);
                if (key == (1 << 3 | Wire.BYTES)) {
                    plugin(tag, new Wire().into(metadata));
                }
            }
        }
        if (dataClass == SCALAR_CLASS) {
            tag.kind = Tag.Kind.SCALAR;
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

    private void tensor(Tag tag) {
        switch (tag.kind) {
            case UNKNOWN, SCALAR -> {
                if (tensor.isNumber()) {
                    tag.points.add(step, time, tensor.number());
                }
            }
            case TEXT -> {
                texts.add(tag.name, tensor.text());
                gallery.texts(Media.Kind.TEXT, tag, step, time, tensor, 0, 1);
            }
            // Width, height, and then one picture after the other.
            case IMAGES -> gallery.texts(Media.Kind.IMAGE, tag, step, time, tensor, 2, 1);
            // Pairs of a sound and what is said of it.
            case AUDIO -> gallery.texts(Media.Kind.AUDIO, tag, step, time, tensor, 0, 2);
            case HISTOGRAMS ->
                    gallery.add(
                            Media.Kind.HISTOGRAM, tag, step, time, tensor.from(), tensor.to(), "");
            case CURVES ->
                    gallery.add(Media.Kind.PLOT, tag, step, time, tensor.from(), tensor.to(), "");
            case HPARAMS, OTHER -> {}
        }
    }
}
