package io.trialdesk.ui.runs;

import io.trialdesk.query.Attributes;
import io.trialdesk.query.ColumnId;
import io.trialdesk.ui.text.Texts;

/// What columns and their groups are called.
final class HeaderNames {
    private HeaderNames() {}

    static String of(ColumnId id) {
        if (id.kind() != ColumnId.Kind.RUN_ATTRIBUTE) {
            return id.key();
        }
        if (id.equals(Attributes.START)) {
            return Texts.of("runs.column.started");
        }
        if (id.equals(Attributes.END)) {
            return Texts.of("runs.column.ended");
        }
        if (id.equals(Attributes.LAST_SIGN)) {
            return Texts.of("runs.column.last-sign");
        }
        if (id.equals(Attributes.DURATION)) {
            return Texts.of("runs.column.duration");
        }
        if (id.equals(Attributes.EXPERIMENT)) {
            return Texts.of("runs.column.experiment");
        }
        if (id.equals(Attributes.FORMAT)) {
            return Texts.of("runs.column.format");
        }
        return id.equals(Attributes.PATH) ? Texts.of("runs.column.path") : id.key();
    }

    static String of(ColumnId.Kind kind) {
        return switch (kind) {
            case RUN_ATTRIBUTE -> Texts.of("runs.group.time");
            case PARAM -> Texts.of("runs.group.parameters");
            case METRIC -> Texts.of("runs.group.metrics");
            case TAG -> Texts.of("runs.group.tags");
        };
    }
}
