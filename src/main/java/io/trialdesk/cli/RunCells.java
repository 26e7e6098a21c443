package io.trialdesk.cli;

import io.trialdesk.model.Run;
import io.trialdesk.query.Attributes;
import io.trialdesk.query.Catalogue;
import io.trialdesk.query.ColumnId;
import io.trialdesk.query.ColumnId.Kind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Columns of the runs table by name, and what stands in their cells.
final class RunCells {
    /// Parameters and metrics a terminal has room for when nobody said which.
    private static final int ROOM = 4;

    private RunCells() {}

    /// Which columns say most about these rows: what the run is, the parameters that differ, and
    /// metrics. `all` leaves none out.
    static List<ColumnId> telling(Catalogue catalogue, int[] rows, boolean all) {
        var columns = new ArrayList<ColumnId>();
        if (all) {
            columns.add(Attributes.ID);
        }
        columns.addAll(
                List.of(
                        Attributes.NAME,
                        Attributes.EXPERIMENT,
                        Attributes.STATUS,
                        Attributes.START));
        for (var kind : List.of(Kind.PARAM, Kind.METRIC)) {
            catalogue.columns().stream()
                    .filter(id -> id.kind() == kind && isTold(catalogue, id, rows, all))
                    .limit(all ? Long.MAX_VALUE : ROOM)
                    .forEach(columns::add);
        }
        return columns;
    }

    private static boolean isTold(Catalogue catalogue, ColumnId id, int[] rows, boolean all) {
        var column = catalogue.column(id);
        return all
                ? Arrays.stream(rows).anyMatch(column::has)
                : Arrays.stream(rows).mapToObj(column::text).distinct().limit(2).count() > 1;
    }

    /// A column by what a user calls it: `params.lr`, `metrics.loss`, `tags.team`, an attribute, or
    /// the bare key where only one kind has it.
    static ColumnId find(Catalogue catalogue, String name) {
        for (var kind : Kind.values()) {
            var prefix = prefix(kind);
            if (!prefix.isEmpty() && name.startsWith(prefix)) {
                return new ColumnId(kind, name.substring(prefix.length()));
            }
        }
        var bare = name.startsWith("attributes.") ? name.substring("attributes.".length()) : name;
        var attribute = Attributes.named(bare);
        if (attribute.isPresent()) {
            return attribute.get();
        }
        var found = catalogue.columns().stream().filter(id -> id.key().equals(name)).toList();
        if (found.size() != 1) {
            throw Failure.wrongUse(
                    found.isEmpty()
                            ? "no column '%s'; expected params.KEY, metrics.KEY, tags.KEY or an attribute such as start_time"
                                    .formatted(name)
                            : "'%s' may be %s; write one of them"
                                    .formatted(name, found.stream().map(RunCells::title).toList()));
        }
        return found.getFirst();
    }

    static String title(ColumnId id) {
        return prefix(id.kind()) + id.key();
    }

    private static String prefix(Kind kind) {
        return switch (kind) {
            case RUN_ATTRIBUTE -> "";
            case PARAM -> "params.";
            case METRIC -> "metrics.";
            case TAG -> "tags.";
        };
    }

    /// @param seen the run as the source that is shown tells it; null when as the workspace does
    static String text(Catalogue catalogue, ColumnId id, int row, @Nullable Run seen) {
        if (seen != null && id.equals(Attributes.ID)) {
            return seen.id();
        }
        if (seen != null && id.equals(Attributes.PATH)) {
            return seen.path();
        }
        if (seen != null && id.equals(Attributes.PARENT)) {
            return seen.parent().orElse("");
        }
        var column = catalogue.column(id);
        if (column.has(row) && Attributes.isTime(id)) {
            var time = Instant.ofEpochMilli((long) column.number(row));
            return Objects.requireNonNull(RunJson.time(time));
        }
        return column.text(row);
    }
}
