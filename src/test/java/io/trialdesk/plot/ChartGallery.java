package io.trialdesk.plot;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

/// Writes pictures of typical and hard charts for eyes to judge, and times the hard ones.
public final class ChartGallery {
    private final Path folder;

    private ChartGallery(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        var gallery = new ChartGallery(Path.of(args[0]));
        Files.createDirectories(gallery.folder);
        if (args.length == 1) {
            gallery.pictures();
        }
        Timing.print(System.out);
    }

    private void pictures() throws IOException {
        var light = Colours.LIGHT;
        var dark = Colours.DARK;
        show("3-raw-light", Plot.of(Curves.raw(3, 400), 700, 300, light));
        show("6-smooth-dark", Plot.of(Curves.smooth(6, 10_000), 900, 340, dark));
        show("6-smooth-light", Plot.of(Curves.smooth(6, 10_000), 900, 340, light));
        show("30-raw-light", Plot.of(Curves.raw(30, 2000), 900, 340, light));
        show("100-dark", Plot.of(Curves.raw(100, 10_000), 1200, 700, dark));
        var log = Plot.of(Curves.smooth(5, 3000), 900, 340, light).axes(Axis.linear(), Axis.log());
        show("log-y", log);
        show("log-xy", log.axes(Axis.log(), Axis.log()));
        show("epochs", Plot.of(Curves.raw(4, 12), 420, 240, light));
        show("scaled", Plot.of(Curves.smooth(4, 1000), 420, 240, dark).scaled(2));
        var hours = Axis.linear().in(Axis.Unit.DURATION);
        show("hours", Plot.of(Curves.raw(3, 20_000), 600, 240, light).axes(hours, Axis.linear()));
        var still = Plot.of(Curves.smooth(6, 10_000), 1000, 440, light).titled("val/loss");
        ImageIO.write(Figure.still(still), "png", folder.resolve("still.png").toFile());
        show("empty", Plot.of(List.of(), 420, 240, light));
    }

    private void show(String name, Plot plot) throws IOException {
        var picture = Figure.paint(plot);
        var image =
                new BufferedImage(
                        picture.width(), picture.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
        File file = folder.resolve(name + ".png").toFile();
        ImageIO.write(image, "png", file);
    }
}
