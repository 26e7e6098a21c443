package io.trialdesk.format.table;

import io.trialdesk.format.Sink;
import io.trialdesk.model.Damage;

/// Tells of damaged rows of one file, the first ones one by one and then no more, so that a file
/// that is no table at all does not drown everything else. For one thread.
public final class Complaints {
    private static final int MOST = 50;

    private final String file;
    private final Sink sink;
    private int told;

    Complaints(String file, Sink sink) {
        this.file = file;
        this.sink = sink;
    }

    public void atLine(long line, String problem) {
        told++;
        if (told <= MOST) {
            sink.damaged(new Damage(file, "line " + line, problem));
        }
        if (told == MOST) {
            sink.damaged(
                    new Damage(
                            file, "", "the damaged rows after line " + line + " are not listed"));
        }
    }

    public void ofFile(String problem) {
        sink.damaged(new Damage(file, "", problem));
    }
}
