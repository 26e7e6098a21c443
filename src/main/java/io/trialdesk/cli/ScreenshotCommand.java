package io.trialdesk.cli;

import io.trialdesk.query.Filter;
import io.trialdesk.query.FilterException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// `screenshot SCREEN SOURCE...`: a picture of the window, made without a display.
@Command(name = "screenshot", description = "Writes a picture of a screen; needs no display.")
public final class ScreenshotCommand implements Runnable {
    /// Makes the picture and writes it.
    @FunctionalInterface
    public interface Camera {
        void shoot(Shot shot);
    }

    /// What to picture.
    ///
    /// @param dark which of the two looks
    /// @param select runs by id, beginning of an id, or name
    public record Shot(
            Screen screen,
            List<String> sources,
            Path out,
            int width,
            int height,
            boolean dark,
            List<String> select,
            String filter) {}

    /// The screens of the window.
    public enum Screen {
        RUNS,
        COMPARE,
        MODELS,
        JOBS,
        SYNC
    }

    /// The looks of the window.
    public enum Theme {
        LIGHT,
        DARK
    }

    private final Camera camera;
    private final PrintWriter err;

    @Parameters(index = "0", paramLabel = "SCREEN", description = "${COMPLETION-CANDIDATES}")
    private Screen screen = Screen.RUNS;

    @Parameters(index = "1..*", paramLabel = "SOURCE", arity = "1..*")
    private List<String> sources = List.of();

    @Option(names = "--out", paramLabel = "F.png", required = true)
    private @Nullable Path out;

    @Option(names = "--size", paramLabel = "WxH", description = "Default: ${DEFAULT-VALUE}.")
    private String size = "1280x800";

    @Option(names = "--theme", description = "light or dark (default: ${DEFAULT-VALUE}).")
    private Theme theme = Theme.LIGHT;

    @Option(names = "--select", paramLabel = "RUN,...", split = ",")
    private List<String> select = List.of();

    @Option(names = "--filter", paramLabel = "E")
    private String filter = "";

    public ScreenshotCommand(Camera camera, PrintWriter err) {
        this.camera = camera;
        this.err = err;
    }

    @Override
    public void run() {
        if (out == null) {
            throw Failure.wrongUse("--out says where the picture goes");
        }
        var sides = size.toLowerCase(Locale.ROOT).split("x", -1);
        if (sides.length != 2) {
            throw wrongSize();
        }
        int width = side(sides[0]);
        int height = side(sides[1]);
        checkFilter();
        var file = out.toAbsolutePath();
        boolean dark = theme == Theme.DARK;
        camera.shoot(new Shot(screen, sources, file, width, height, dark, select, filter));
        err.println("trialdesk: wrote " + file);
    }

    private void checkFilter() {
        try {
            var _ = Filter.parse(filter);
        } catch (FilterException e) {
            throw Failure.wrongFilter(filter, e);
        }
    }

    private int side(String text) {
        int side;
        try {
            side = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw wrongSize();
        }
        if (side < 320 || side > 8000) {
            throw wrongSize();
        }
        return side;
    }

    private Failure wrongSize() {
        return Failure.wrongUse("--size %s: expected WxH between 320 and 8000".formatted(size));
    }
}
