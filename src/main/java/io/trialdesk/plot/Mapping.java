package io.trialdesk.plot;

/// Where data lies in a picture, in pixels at scale 1 from the top left corner. Pure arithmetic, so
/// a crosshair needs no chart.
public record Mapping(
        double left,
        double top,
        double right,
        double bottom,
        Window window,
        Scale xScale,
        Scale yScale) {

    public double pixelX(double x) {
        double from = xScale.forward(window.x0());
        double to = xScale.forward(window.x1());
        return left + (xScale.forward(x) - from) / (to - from) * (right - left);
    }

    public double pixelY(double y) {
        double from = yScale.forward(window.y0());
        double to = yScale.forward(window.y1());
        return bottom - (yScale.forward(y) - from) / (to - from) * (bottom - top);
    }

    public double dataX(double pixel) {
        double from = xScale.forward(window.x0());
        double to = xScale.forward(window.x1());
        return xScale.back(from + (pixel - left) / (right - left) * (to - from));
    }

    public double dataY(double pixel) {
        double from = yScale.forward(window.y0());
        double to = yScale.forward(window.y1());
        return yScale.back(from + (bottom - pixel) / (bottom - top) * (to - from));
    }

    public boolean contains(double pixelX, double pixelY) {
        return pixelX >= left && pixelX <= right && pixelY >= top && pixelY <= bottom;
    }
}
