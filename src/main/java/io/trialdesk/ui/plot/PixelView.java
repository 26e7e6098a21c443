package io.trialdesk.ui.plot;

import io.trialdesk.plot.Picture;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.nio.IntBuffer;

/// Shows pictures pixel by pixel. Two images take turns, so that the one on screen is never written
/// to. FX thread only.
final class PixelView extends ImageView {
    private Sheet front = new Sheet(1, 1);
    private Sheet back = new Sheet(1, 1);

    PixelView() {
        setMouseTransparent(true);
        setManaged(false);
    }

    /// @param scale device pixels per pixel the picture was painted with
    void show(Picture picture, double scale) {
        var sheet = back;
        if (!sheet.fits(picture)) {
            sheet = new Sheet(picture.width(), picture.height());
        }
        sheet.write(picture.argb());
        back = front;
        front = sheet;
        setFitWidth(picture.width() / scale);
        setFitHeight(picture.height() / scale);
        setImage(sheet.image);
    }

    private static final class Sheet {
        private final PixelBuffer<IntBuffer> pixels;
        private final WritableImage image;

        Sheet(int width, int height) {
            pixels =
                    new PixelBuffer<>(
                            width,
                            height,
                            IntBuffer.allocate(width * height),
                            PixelFormat.getIntArgbPreInstance());
            image = new WritableImage(pixels);
        }

        boolean fits(Picture picture) {
            return picture.width() == pixels.getWidth() && picture.height() == pixels.getHeight();
        }

        void write(int[] argb) {
            pixels.updateBuffer(
                    buffer -> {
                        buffer.getBuffer().clear().put(argb).flip();
                        return null;
                    });
        }
    }
}
