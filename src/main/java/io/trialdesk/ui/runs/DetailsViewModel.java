package io.trialdesk.ui.runs;

import io.trialdesk.store.Changes;
import io.trialdesk.ui.fx.Live;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;
import java.util.function.Function;

/// The run whose details are shown, kept up to date. FX thread only, except for `changed`.
final class DetailsViewModel implements AutoCloseable {
    private final ReadOnlyObjectWrapper<Optional<RunSheet>> sheet =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> failure =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Live<Optional<Long>, Optional<RunSheet>> live;
    private volatile Optional<Long> asked = Optional.empty();

    DetailsViewModel(
            Function<Live.Screen<Optional<RunSheet>>, Live<Optional<Long>, Optional<RunSheet>>>
                    connect) {
        live =
                connect.apply(
                        new Live.Screen<>() {
                            @Override
                            public void show(Optional<RunSheet> answer) {
                                failure.set(Optional.empty());
                                sheet.set(answer);
                            }

                            @Override
                            public void fail(RuntimeException problem) {
                                failure.set(Optional.of(String.valueOf(problem.getMessage())));
                            }
                        });
    }

    void show(Optional<Long> run) {
        if (!run.equals(asked)) {
            asked = run;
            live.ask(run);
        }
    }

    /// Something was committed; any thread. New points are seen in the charts first.
    void changed(Changes changes) {
        if (asked.filter(changes::touchesRun).isPresent()) {
            if (changes.touches(Changes.Kind.SERIES)) {
                live.staleLater();
            } else {
                live.stale();
            }
        }
    }

    ReadOnlyObjectProperty<Optional<RunSheet>> sheet() {
        return sheet.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<String>> failure() {
        return failure.getReadOnlyProperty();
    }

    @Override
    public void close() {
        live.close();
    }
}
