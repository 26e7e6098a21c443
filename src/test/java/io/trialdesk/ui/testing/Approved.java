package io.trialdesk.ui.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Compares pictures with approved ones in `src/test/resources/screens`. A picture that differs is
/// written to `target/screens` with another that shows where; `-Dscreens.approve` accepts it.
public final class Approved {
    private static final Path ACCEPTED = Path.of("src", "test", "resources", "screens");
    private static final Path FOUND = Path.of("target", "screens");

    /// Edges of letters may come out a little differently from machine to machine.
    private static final int CHANNEL = 40;

    /// What part of all pixels may differ more than that.
    private static final double PART = 0.004;

    /// Kept pictures tell thirty-two steps of each colour apart, which halves their size.
    private static final int COARSE = 0xF8F8F8;

    private Approved() {}

    /// @throws AssertionError when the picture is not like the approved one of this name
    public static void check(String name, BufferedImage picture) {
        try {
            var file = ACCEPTED.resolve(name + ".png");
            if (Boolean.getBoolean("screens.approve")
                    || System.getProperty("screens.approve", "no").isEmpty()) {
                write(picture, file);
                return;
            }
            write(picture, FOUND.resolve(name + ".png"));
            if (!Files.exists(file)) {
                throw new AssertionError(
                        name + " has no approved picture; look at it, then -Dscreens.approve");
            }
            compare(name, ImageIO.read(file.toFile()), picture);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void compare(String name, BufferedImage accepted, BufferedImage picture)
            throws IOException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        if (accepted.getWidth() != width || accepted.getHeight() != height) {
            throw new AssertionError(name + " has another size than the approved picture");
        }
        var where = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        long differing = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int away = away(accepted.getRGB(x, y), picture.getRGB(x, y));
                differing += away > CHANNEL ? 1 : 0;
                where.setRGB(x, y, away > CHANNEL ? 0xFF2020 : faint(picture.getRGB(x, y)));
            }
        }
        if (differing > PART * width * height) {
            write(where, FOUND.resolve(name + "-differs.png"));
            throw new AssertionError(
                    "%s differs in %d pixels, see target/screens/%s-differs.png; -Dscreens.approve accepts it"
                            .formatted(name, differing, name));
        }
    }

    /// The largest distance of a channel.
    static int away(int a, int b) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            most = Math.max(most, Math.abs((a >> shift & 255) - (b >> shift & 255)));
        }
        return most;
    }

    private static int faint(int rgb) {
        int grey = ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
        int pale = 255 - (255 - grey) / 4;
        return pale << 16 | pale << 8 | pale;
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        var plain =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                plain.setRGB(x, y, picture.getRGB(x, y) & COARSE);
            }
        }
        ImageIO.write(plain, "png", file.toFile());
    }
}
