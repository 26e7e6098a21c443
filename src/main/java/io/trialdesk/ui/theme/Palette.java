package io.trialdesk.ui.theme;

import javafx.scene.paint.Color;

/// The colours of runs: ten hues that stay apart for colour-blind eyes, each in three steps of
/// lightness, in two sets of one order for light and dark grounds. Pure.
public final class Palette {
    /// How many hues there are.
    public static final int HUES = 10;

    /// How many steps of lightness each hue has.
    public static final int STEPS = 3;

    private static final int[] LIGHT = {
        0x1F6FD6, 0xD35F15, 0x0C8F68, 0xBE3E9B, 0xA99032, 0x2A9CBF, 0xC22A1C, 0x7152E8, 0x8B5B39,
        0x6B7580
    };
    private static final int[] DARK = {
        0x2082D2, 0xF2912B, 0x2FBF8F, 0xD261A4, 0xE3CB4B, 0x7CD6F0, 0xEF5B4C, 0xA585F3, 0xBC956E,
        0xA3ADB8
    };

    private Palette() {}

    /// The colour of a slot as opaque ARGB. Slots from `HUES` on repeat the hues in other
    /// lightness; from `HUES * STEPS` on everything repeats.
    public static int argb(int slot, Look look) {
        int rgb = (look.isDark() ? DARK : LIGHT)[Math.floorMod(slot, HUES)];
        int step = Math.floorMod(slot / HUES, STEPS);
        int mixed = step == 0 ? rgb : mix(rgb, step == 1 ? 0xFFFFFF : 0x000000, step(look, step));
        return 0xFF000000 | mixed;
    }

    public static Color colour(int slot, Look look) {
        int argb = argb(slot, look);
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    /// Steps towards the ground are smaller than steps away from it, so that lines stay visible.
    private static double step(Look look, int step) {
        boolean towardsGround = look.isDark() == (step == 2);
        return towardsGround ? 0.28 : 0.45;
    }

    private static int mix(int rgb, int other, double part) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double own = (rgb >> shift & 0xFF) * (1 - part);
            mixed |= (int) Math.round(own + (other >> shift & 0xFF) * part) << shift;
        }
        return mixed;
    }
}
