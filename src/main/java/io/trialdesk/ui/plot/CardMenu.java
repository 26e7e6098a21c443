package io.trialdesk.ui.plot;

import io.trialdesk.plot.Print;
import io.trialdesk.plot.Scale;
import io.trialdesk.plot.View;
import io.trialdesk.ui.text.Texts;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import java.nio.IntBuffer;
import java.util.Locale;
import java.util.function.Supplier;

/// What can be done with a chart. FX thread only.
final class CardMenu extends ContextMenu {
    private final ChartCanvas canvas;
    private final Supplier<String> metric;

    CardMenu(ChartCanvas canvas, Supplier<String> metric) {
        this.canvas = canvas;
        this.metric = metric;
        getItems()
                .addAll(
                        log(Texts.of("plot.log-y"), canvas.yScale()),
                        log(Texts.of("plot.log-x"), canvas.xScale()),
                        item(Texts.of("plot.reset"), () -> canvas.view().set(View.ALL)),
                        new SeparatorMenuItem(),
                        item(Texts.of("plot.copy-picture"), this::copyPicture),
                        item(Texts.of("plot.copy-points"), this::copyPoints));
    }

    private static MenuItem log(String words, ObjectProperty<Scale> scale) {
        var item = new CheckMenuItem(words);
        item.setOnAction(ignored -> scale.set(item.isSelected() ? Scale.LOG : Scale.LINEAR));
        scale.subscribe(now -> item.setSelected(now == Scale.LOG));
        return item;
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setOnAction(ignored -> action.run());
        return item;
    }

    /// The picture with title and legend, twice as fine as on screen.
    private void copyPicture() {
        canvas.plot()
                .map(plot -> plot.titled(metric.get()).scaled(2))
                .ifPresent(plot -> canvas.paintStill(plot, CardMenu::copy));
    }

    private static void copy(Print picture) {
        var pixels =
                new PixelBuffer<>(
                        picture.width(),
                        picture.height(),
                        IntBuffer.wrap(picture.argb()),
                        PixelFormat.getIntArgbPreInstance());
        var content = new ClipboardContent();
        content.putImage(new WritableImage(pixels));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Every logged point as tab-separated values.
    private void copyPoints() {
        var text = new StringBuilder("run\tx\t").append(metric.get()).append('\n');
        for (var line : canvas.lines().lines()) {
            for (int i = 0; i < line.raw().size(); i++) {
                text.append(line.run().name())
                        .append('\t')
                        .append(plain(line.raw().x(i)))
                        .append('\t')
                        .append(plain(line.raw().y(i)))
                        .append('\n');
            }
        }
        var content = new ClipboardContent();
        content.putString(text.toString());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%d", (long) value)
                : Double.toString(value);
    }
}
