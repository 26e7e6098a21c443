package io.trialdesk.ui.plot;

import java.util.List;

/// How tall cards are: as many whole rows of them as fit, so that none is cut when the panel opens;
/// a few grow into the room there is. Pure.
final class CardHeight {
    static final double LEAST = 184;
    static final double MOST = 320;

    private CardHeight() {}

    /// @param view height in sight
    /// @param head height of a group's head, with the gap below it
    /// @param gap between rows of cards
    static double of(List<PanelRow> rows, double view, double head, double gap) {
        double best = MOST;
        double heads = gap / 2;
        int cards = 0;
        for (var row : rows) {
            if (row instanceof PanelRow.Group) {
                heads += head;
                continue;
            }
            cards++;
            double each = Math.floor((view - heads) / cards - gap);
            if (each < LEAST) {
                break;
            }
            best = Math.min(MOST, each);
        }
        return Math.max(LEAST, best);
    }
}
