package io.trialdesk.plot;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/// Times opening and zooming the chart every reviewer tries: 100 lines of 10,000 points.
final class Timing {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 700;

    private Timing() {}

    static void print(PrintStream out) {
        zoom(out, "100 x 10k", Curves.raw(100, 10_000));
        zoom(out, "100 x 10k smoothed", Curves.smooth(100, 10_000));
        zoom(out, "10 x 1M", Curves.raw(10, 1_000_000));
    }

    /// Time of this thread alone, since other work on the machine is none of the chart's.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void zoom(PrintStream out, String what, List<Line> lines) {
        var plot = Plot.of(lines, WIDTH, HEIGHT, Colours.DARK);
        var painter = new Painter();
        double all = lines.getFirst().curve().width().high();
        for (int i = 0; i < 40; i++) {
            painter.paint(plot.viewing(View.ALL.overX(i, all - i)));
        }
        var millis = new double[200];
        for (int i = 0; i < millis.length; i++) {
            double part = all * Math.pow(0.985, i);
            var view = View.ALL.overX(all * 0.3 - part * 0.3, all * 0.3 + part * 0.7);
            long start = cpu();
            painter.paint(plot.viewing(view));
            millis[i] = (cpu() - start) / 1e6;
        }
        long start = cpu();
        new Painter().paint(plot);
        double open = (cpu() - start) / 1e6;
        Arrays.sort(millis);
        out.printf(
                "%s: open %.1f ms, zoom frame p50 %.1f p99 %.1f max %.1f ms of processor time%n",
                what, open, millis[100], millis[198], millis[199]);
    }
}
