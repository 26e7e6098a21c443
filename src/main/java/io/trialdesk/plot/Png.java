package io.trialdesk.plot;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.ImageIO;

/// Writes pixels as a PNG file.
public final class Png {
    private Png() {}

    /// Writes a picture.
    ///
    /// @param argb pixels row by row, not premultiplied
    public static void write(int width, int height, int[] argb, OutputStream out)
            throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        if (!ImageIO.write(image, "png", out)) {
            throw new IOException("this Java cannot write PNG pictures");
        }
    }
}
