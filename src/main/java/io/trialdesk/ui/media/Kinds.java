package io.trialdesk.ui.media;

import io.trialdesk.model.Media;

import org.kordamp.ikonli.feather.Feather;

/// Signs of what is looked at.
final class Kinds {
    private Kinds() {}

    static Feather icon(Media.Kind kind) {
        return switch (kind) {
            case IMAGE -> Feather.IMAGE;
            case TEXT -> Feather.FILE_TEXT;
            case TABLE -> Feather.GRID;
            case HTML -> Feather.GLOBE;
            case AUDIO -> Feather.VOLUME_2;
            case VIDEO -> Feather.FILM;
            case HISTOGRAM -> Feather.BAR_CHART_2;
            case PLOT -> Feather.PIE_CHART;
        };
    }
}
