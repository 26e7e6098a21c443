package io.trialdesk.ui.theme;

/// The colours of one look for what is painted rather than styled, as opaque ARGB. The same values
/// as the style sheet's.
///
/// @param text for what is read, `muted` for what is glanced at
/// @param line for grids and rules, one tone from the background
public record Ink(int background, int raised, int text, int muted, int line, int accent) {
    private static final Ink LIGHT =
            new Ink(0xFFFFFFFF, 0xFFF6F8FA, 0xFF24292F, 0xFF57606A, 0xFFE4E8EC, 0xFF0969DA);
    private static final Ink DARK =
            new Ink(0xFF0D1117, 0xFF161B22, 0xFFC9D1D9, 0xFF8B949E, 0xFF21262D, 0xFF58A6FF);

    public static Ink of(Look look) {
        return look.isDark() ? DARK : LIGHT;
    }
}
