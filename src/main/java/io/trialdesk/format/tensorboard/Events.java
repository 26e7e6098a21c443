package io.trialdesk.format.tensorboard;

import io.trialdesk.format.tensorboard.Wire.Malformed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Collects what the event records of one run say. Fields by number are those of `event.proto`. For
/// one thread.
final class Events {
    private static final int SESSION_STOP = 2;

    private final Map<String, Tags> tagsByFolder = new LinkedHashMap<>();
    private final HParams hparams = new HParams();
    private final Texts texts = new Texts();
    private final Gallery gallery = new Gallery();
    private final Values values = new Values(hparams, texts, gallery);
    private final Wire event = new Wire();
    private final Wire session = new Wire();
    private Tags tags = new Tags();
    private double firstTime = Double.NaN;
    private double lastTime = Double.NaN;
    private boolean stopped;

    /// The tags of each folder that files were read in, by its path below the run.
    Map<String, Tags> tags() {
        return Collections.unmodifiableMap(tagsByFolder);
    }

    HParams hparams() {
        return hparams;
    }

    Texts texts() {
        return texts;
    }

    Gallery gallery() {
        return gallery;
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
    ///
    /// @param folder whose tags it shares, see [SubFolders#tagsOf]
    /// @param told its path relative to the source
    void nextFile(String folder, String told) {
        stopped = false;
        tags = tagsByFolder.computeIfAbsent(folder, _ -> new Tags());
        gallery.in(told);
    }

    /// Takes the event record that the walk stands at.
    void add(Records records) throws Malformed {
        gallery.from(records.base());
        event.over(records.bytes(), records.start(), records.start() + records.length());
        double time = Double.NaN;
        long step = 0;
        boolean holdsSummary = false;
        while (event.more()) {
            int key = event.key();
            switch (key) {
                case 1 << 3 | Wire.FIXED64 -> time = Double.longBitsToDouble(event.fixed64());
                case 2 << 3 | Wire.VARINT -> step = event.varint();
                case 5 << 3 | Wire.BYTES -> {
                    event.bytesField();
                    values.note(event);
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
            values.read(tags, step, time);
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
        session.into(event);
        while (session.more()) {
            int key = session.key();
            if (key == (1 << 3 | Wire.VARINT)) {
                stopped = session.varint() == SESSION_STOP;
            } else {
                session.skip(key);
            }
        }
    }
}
