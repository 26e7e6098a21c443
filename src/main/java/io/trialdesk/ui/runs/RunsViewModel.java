package io.trialdesk.ui.runs;

import io.trialdesk.query.ColumnId;
import io.trialdesk.query.Completion;
import io.trialdesk.query.Filter;
import io.trialdesk.query.Order;
import io.trialdesk.store.Changes;
import io.trialdesk.ui.fx.Live;
import io.trialdesk.ui.fx.SnapshotList;
import io.trialdesk.ui.shell.api.Place;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// State and verbs of the runs table. Knows no node, no scene and no thread; FX thread only, except
/// for `changed`.
final class RunsViewModel implements AutoCloseable {
    private final StringProperty filter = new SimpleStringProperty("");
    private final SnapshotList<RunRow> rows = new SnapshotList<>();
    private final ReadOnlyObjectWrapper<RunTable> table;
    private final ReadOnlyObjectWrapper<RunsState> state =
            new ReadOnlyObjectWrapper<>(new RunsState.Loading());
    private final ReadOnlyObjectWrapper<Optional<FilterProblem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Counts> counts =
            new ReadOnlyObjectWrapper<>(new Counts(0, 0));
    private final ShownColumns columns = new ShownColumns();
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
    private final ObjectProperty<Optional<Long>> lead =
            new SimpleObjectProperty<>(Optional.empty());
    private final Eyes eyes = new Eyes();
    private final Live<RunsQuestion, RunsAnswer> live;
    private RunsQuestion question;

    /// How many runs are shown, of how many the place has.
    record Counts(int shown, int total) {}

    /// @param connect makes the `Live` that answers this screen's questions
    RunsViewModel(
            RunsQuestion first,
            ZoneId zone,
            Function<Live.Screen<RunsAnswer>, Live<RunsQuestion, RunsAnswer>> connect) {
        question = first;
        table = new ReadOnlyObjectWrapper<>(RunTable.none(zone));
        live = connect.apply(new Answers());
        filter.subscribe((before, text) -> ask(question.filteredBy(text)));
        columns.hideSame().subscribe((before, hide) -> ask(question.findingSame(hide)));
    }

    /// Something was committed; any thread. New points are seen in the charts first.
    void changed(Changes changes) {
        if (changes.touches(Changes.Kind.SERIES)) {
            live.staleLater();
        } else if (changes.touches(Changes.Kind.RUN)
                || changes.touches(Changes.Kind.SOURCE)
                || changes.touches(Changes.Kind.EDIT)) {
            live.stale();
        }
    }

    /// Looks again, after a failure.
    void retry() {
        live.ask(question);
    }

    void go(Place.Runs place) {
        selection.set(Selection.NONE);
        ask(question.at(place));
    }

    void order(List<Order> order) {
        ask(question.orderedBy(order));
    }

    List<Order> order() {
        return question.order();
    }

    Place.Runs place() {
        return question.place();
    }

    /// What may be typed at the caret. A few milliseconds at most.
    List<Completion> completions(int caret) {
        var text = filter.get();
        return Filter.complete(text, Math.min(caret, text.length()), table.get().catalogue());
    }

    StringProperty filter() {
        return filter;
    }

    BooleanProperty hideSame() {
        return columns.hideSame();
    }

    SnapshotList<RunRow> rows() {
        return rows;
    }

    RunTable table() {
        return table.get();
    }

    ReadOnlyObjectProperty<RunTable> tables() {
        return table.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<RunsState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<FilterProblem>> problem() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Counts> counts() {
        return counts.getReadOnlyProperty();
    }

    /// The columns to show beside name and status, in order.
    ReadOnlyObjectProperty<List<ColumnId>> columns() {
        return columns.shown();
    }

    /// The columns the user chose; empty while they are chosen for them.
    ObjectProperty<Optional<List<ColumnId>>> chosen() {
        return columns.chosen();
    }

    ObjectProperty<Selection> selection() {
        return selection;
    }

    /// The run the keyboard is at, whose details are shown.
    ObjectProperty<Optional<Long>> lead() {
        return lead;
    }

    Eyes eyes() {
        return eyes;
    }

    @Override
    public void close() {
        live.close();
    }

    private void ask(RunsQuestion next) {
        question = next;
        live.ask(next);
    }

    private static RunsState stateOf(RunsAnswer answer, int shown) {
        if (shown > 0) {
            return new RunsState.Ready();
        }
        if (answer.total() > 0) {
            return new RunsState.NoMatch();
        }
        return answer.sources() == 0 ? new RunsState.NoSources() : new RunsState.NoRuns();
    }

    private final class Answers implements Live.Screen<RunsAnswer> {
        @Override
        public void show(RunsAnswer answer) {
            problem.set(answer.problem());
            answer.table().ifPresent(next -> show(answer, next));
        }

        /// Columns are arranged when the table is known, because it says which hold numbers.
        private void show(RunsAnswer answer, RunTable next) {
            table.set(next);
            columns.know(answer.automatic(), answer.same());
            eyes.firstSight(next);
            rows.show(next);
            counts.set(new Counts(next.size(), answer.total()));
            state.set(stateOf(answer, next.size()));
        }

        @Override
        public void fail(RuntimeException failure) {
            state.set(
                    new RunsState.Failing(
                            Objects.requireNonNullElse(failure.getMessage(), failure.toString()),
                            rows.isEmpty()));
        }
    }
}
