package io.trialdesk.ui.runs;

import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Source;
import io.trialdesk.query.Attributes;
import io.trialdesk.query.ColumnId;

import java.util.Optional;

/// One run of a table, read when it is asked.
record RunRow(RunTable table, int row) {
    long key() {
        return table.catalogue().key(row);
    }

    String name() {
        return table.text(Attributes.NAME, row);
    }

    RunStatus status() {
        return table.status(row);
    }

    Optional<String> silentSince() {
        return table.silentSince(row);
    }

    String text(ColumnId column) {
        return table.text(column, row);
    }

    String full(ColumnId column) {
        return table.full(column, row);
    }

    /// Whether the run lives on a server and what is shown is a copy.
    boolean isCopy() {
        return table.source(row).filter(s -> s.kind() == Source.Kind.SERVER).isPresent();
    }

    String sourceName() {
        return table.source(row).map(Source::shortName).orElse("");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunRow that && key() == that.key();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(key());
    }
}
