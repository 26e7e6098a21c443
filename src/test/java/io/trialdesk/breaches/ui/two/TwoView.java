package io.trialdesk.breaches.ui.two;

import io.trialdesk.breaches.ui.one.OneViewModel;

/// A screen that opens another one by itself.
final class TwoView {
    final OneViewModel other = new OneViewModel();
}
