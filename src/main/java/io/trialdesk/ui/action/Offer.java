package io.trialdesk.ui.action;

/// One line of the palette.
///
/// @param side what stands at the right: the key of an action, the kind of a thing
/// @param isKey whether `side` is a key
record Offer(String text, String side, boolean isKey, Runnable run) {
    static Offer of(Action action) {
        return new Offer(
                action.text(),
                action.key().map(Keys::text).orElse(""),
                action.key().isPresent(),
                action::fire);
    }

    static Offer of(Finding finding) {
        return new Offer(finding.text(), finding.kind(), false, finding.open());
    }
}
