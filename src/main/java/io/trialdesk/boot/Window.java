package io.trialdesk.boot;

import java.io.PrintWriter;
import java.util.List;

/// Opens the window, or says what there is when it cannot.
final class Window {
    private final Desk desk;
    private final PrintWriter out;
    private final PrintWriter err;

    Window(Desk desk, PrintWriter out, PrintWriter err) {
        this.desk = desk;
        this.out = out;
        this.err = err;
    }

    void open(List<String> sources) {
        out.println(desk.home());
        err.println(sources);
    }
}
