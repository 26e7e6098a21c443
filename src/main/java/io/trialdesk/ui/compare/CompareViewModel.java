package io.trialdesk.ui.compare;

import io.trialdesk.ui.fx.Live;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// State and verbs of the comparison. Knows no node and no thread. FX thread only, but for `stale`.
public final class CompareViewModel implements AutoCloseable {
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty onlyDifferences = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<CompareSheet> sheet =
            new ReadOnlyObjectWrapper<>(CompareSheet.NOTHING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final Live<CompareQuestion, CompareSheet> live;
    private CompareQuestion question = CompareQuestion.NOTHING;

    CompareViewModel(
            Function<Live.Screen<CompareSheet>, Live<CompareQuestion, CompareSheet>> connect) {
        live = connect.apply(new Answers());
        search.subscribe(part -> ask(q -> q.finding(part)));
        onlyDifferences.subscribe(only -> ask(q -> q.only(only)));
    }

    /// Compares these runs, the first being the baseline.
    public void show(List<Long> runs) {
        long first = runs.isEmpty() ? -1 : runs.getFirst();
        ask(q -> q.of(runs).against(first));
    }

    /// Measures all runs against this one.
    public void makeBaseline(long run) {
        ask(q -> q.against(run));
    }

    /// Measures against the run one column further on, or the first after the last.
    public void nextBaseline() {
        var now = sheet.get();
        if (!now.runs().isEmpty()) {
            makeBaseline(now.runs().get((now.baseline() + 1) % now.runs().size()).key());
        }
    }

    /// Takes a run out of the comparison.
    public void leaveOut(long run) {
        var rest = new ArrayList<>(question.runs());
        rest.remove(run);
        ask(q -> q.of(rest));
    }

    /// Shuts or opens a branch.
    void fold(String path) {
        var folded = new HashSet<>(question.folded());
        if (!folded.remove(path)) {
            folded.add(path);
        }
        ask(q -> q.folding(folded));
    }

    /// Runs may have changed. Any thread.
    public void stale() {
        live.stale();
    }

    /// Part of a key to look for.
    public StringProperty search() {
        return search;
    }

    public BooleanProperty onlyDifferences() {
        return onlyDifferences;
    }

    ReadOnlyObjectProperty<CompareSheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /// Why the newest question could not be answered, empty when it could.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the runs asked for are not there yet.
    ReadOnlyBooleanProperty loading() {
        return loading.getReadOnlyProperty();
    }

    /// The runs asked for.
    List<Long> runs() {
        return question.runs();
    }

    private void ask(UnaryOperator<CompareQuestion> change) {
        var next = change.apply(question);
        if (!next.equals(question)) {
            loading.set(loading.get() || !next.runs().equals(question.runs()));
            question = next;
            live.ask(next);
        }
    }

    @Override
    public void close() {
        live.close();
    }

    private final class Answers implements Live.Screen<CompareSheet> {
        @Override
        public void show(CompareSheet answer) {
            loading.set(false);
            problem.set("");
            sheet.set(answer);
        }

        @Override
        public void fail(RuntimeException failure) {
            loading.set(false);
            problem.set(Objects.requireNonNullElse(failure.getMessage(), failure.toString()));
        }
    }
}
