package io.trialdesk.format.wandb;

import io.trialdesk.format.blocklog.BlockLog;
import io.trialdesk.format.blocklog.Wire;
import io.trialdesk.format.blocklog.Wire.Malformed;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.channels.FileChannel;

/// The records of one log, from an offset to what is written of it, sorted to those who understand
/// them. For one thread.
final class RunLog {
    /// `:W&B`, a number of two bytes, the version.
    static final byte[] HEADER = {0x3A, 0x57, 0x26, 0x42, (byte) 0xE1, (byte) 0xBE, 0};

    private static final int CANCEL_EVERY = 1024;

    private final Tree config = new Tree();
    private final Tree summary = new Tree();
    private final Head head = new Head(config);
    private final Machine machine = new Machine();
    private final Stats stats;
    private final History history;
    private final BlockLog.Complaints complaints;
    private boolean saysMore;
    private int records;

    RunLog(History history, Stats stats, BlockLog.Complaints complaints) {
        this.history = history;
        this.stats = stats;
        this.complaints = complaints;
    }

    /// Reads on from an offset; tells the offset after the last complete record.
    long read(FileChannel channel, long from, Cancel cancel) throws IOException {
        var log = new BlockLog(channel, from, complaints);
        var record = new Wire();
        while (log.next()) {
            if (++records % CANCEL_EVERY == 0) {
                cancel.check();
            }
            try {
                add(record.over(log.bytes(), log.start(), log.start() + log.length()), log);
            } catch (Malformed problem) {
                complaints.damaged(
                        log.recordAt(), "a record was left out (" + problem.getMessage() + ")");
            }
        }
        return log.position();
    }

    private void add(Wire record, BlockLog log) throws Malformed {
        while (record.more()) {
            int key = record.key();
            record.skip(key);
            switch (key) {
                case 2 << 3 | Wire.BYTES -> history.row(record, log);
                case 3 << 3 | Wire.BYTES -> summary.update(record);
                case 7 << 3 | Wire.BYTES -> stats.add(record);
                case 5 << 3 | Wire.BYTES,
                        8 << 3 | Wire.BYTES,
                        12 << 3 | Wire.BYTES,
                        17 << 3 | Wire.BYTES,
                        18 << 3 | Wire.BYTES,
                        26 << 3 | Wire.BYTES -> {
                    saysMore = true;
                    ofHead(key >> 3, record);
                }
                default -> {}
            }
        }
    }

    private void ofHead(int field, Wire record) throws Malformed {
        switch (field) {
            case 5 -> config.update(record);
            case 8 -> head.artifact(record);
            case 12 -> head.metric(record);
            case 17 -> head.run(record);
            case 18 -> head.exit(record);
            default -> machine.environment(record);
        }
    }

    /// Whether anything but points and pictures was met, which only a whole reading can put
    /// together with what came before.
    boolean saysMore() {
        return saysMore
                || summary.flat().keySet().stream()
                        .anyMatch(key -> !history.series().containsKey(key));
    }

    /// How many records were met.
    int records() {
        return records;
    }

    Head head() {
        return head;
    }

    Machine machine() {
        return machine;
    }

    Tree config() {
        return config;
    }

    Tree summary() {
        return summary;
    }

    Stats stats() {
        return stats;
    }

    History history() {
        return history;
    }
}
