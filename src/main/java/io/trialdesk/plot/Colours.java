package io.trialdesk.plot;

/// The colours of everything but the lines, each `0xRRGGBB`.
///
/// @param background behind all
/// @param ink titles
/// @param label numbers along the axes
/// @param grid the lines behind the data
/// @param axis the zero line of the plot area
public record Colours(int background, int ink, int label, int grid, int axis) {
    public static final Colours LIGHT =
            new Colours(0xffffff, 0x24292f, 0x656d76, 0xebeef1, 0xd0d7de);
    public static final Colours DARK =
            new Colours(0x0d1117, 0xe6edf3, 0x8b949e, 0x21262d, 0x30363d);
}
