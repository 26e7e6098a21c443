package io.trialdesk.ui.media;

import javafx.scene.paint.Color;

/// A run among those whose pictures are compared.
///
/// @param colour in the look of now
public record MediaRun(long key, String name, Color colour) {}
