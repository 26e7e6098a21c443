package io.trialdesk.plot;

/// A painted plot.
///
/// @param width in device pixels, as is `height`
/// @param argb premultiplied, row by row from the top; belongs to the picture
/// @param hidden how many points of the lines no axis can show: NaN, infinities and, on a
///   logarithmic axis, what is not above zero
public record Picture(int width, int height, int[] argb, Mapping mapping, long hidden) {}
