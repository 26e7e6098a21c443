package io.trialdesk.plot;

/// A still picture as pixels: premultiplied ARGB, row by row from the top; belongs to the print.
public record Print(int width, int height, int[] argb) {}
