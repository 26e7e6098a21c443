package io.trialdesk.format.tensorboard;

import io.trialdesk.format.tensorboard.Wire.Malformed;
import io.trialdesk.model.Media;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Where the pictures, texts, sounds and distributions of a run lie. Their bytes stay in the files.
/// For one thread.
final class Gallery {
    /// Field 4 of `Image` and of `Audio` alike: the encoded bytes.
    private static final int ENCODED = 4 << 3 | Wire.BYTES;

    private final List<Media> found = new ArrayList<>();
    private final Wire inner = new Wire();
    private String file = "";
    private long base;

    List<Media> all() {
        return Collections.unmodifiableList(found);
    }

    /// What follows lies in this file, told relative to the source.
    void in(String name) {
        file = name;
    }

    /// The byte arrays that follow begin at this offset of the file.
    void from(long offset) {
        base = offset;
    }

    /// The `Image` or `Audio` message in the field that `value` has just passed.
    void encoded(Media.Kind kind, Tag tag, long step, double time, Wire value) throws Malformed {
        inner.into(value);
        while (inner.more()) {
            int key = inner.key();
            inner.skip(key);
            if (key == ENCODED) {
                add(kindOf(kind, inner), tag, step, time, inner.from(), inner.to(), "");
            }
        }
    }

    /// A film is written as a picture in GIF.
    private static Media.Kind kindOf(Media.Kind kind, Wire at) {
        boolean moves =
                kind == Media.Kind.IMAGE
                        && at.to() - at.from() > 6
                        && at.bytes()[at.from()] == 'G'
                        && at.bytes()[at.from() + 1] == 'I'
                        && at.bytes()[at.from() + 2] == 'F';
        return moves ? Media.Kind.VIDEO : kind;
    }

    /// The message in the field that `value` has just passed, as it stands.
    void message(Media.Kind kind, Tag tag, long step, double time, Wire value) {
        add(kind, tag, step, time, value.from(), value.to(), "");
    }

    /// The texts of a tensor, from the first on, every so many of them; the others say what the
    /// plugin needs beside them, for example the width of a picture.
    void texts(Media.Kind kind, Tag tag, long step, double time, Tensor tensor, int first, int by) {
        int count = (tensor.texts() - first + by - 1) / by;
        for (int i = 0; i < count; i++) {
            int at = first + i * by;
            var caption = count == 1 ? "" : (i + 1) + " of " + count;
            add(kind, tag, step, time, tensor.textFrom(at), tensor.textTo(at), caption);
        }
    }

    void add(Media.Kind kind, Tag tag, long step, double time, int from, int to, String caption) {
        if (to > from) {
            found.add(
                    new Media(
                            Texts.plain(tag.name),
                            kind,
                            step,
                            time,
                            file,
                            base + from,
                            to - from,
                            caption));
        }
    }
}
