package io.trialdesk.ui.jobs;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.List;

/// Holds the curves of the chosen job's runs and makes new ones only when the runs are others.
final class StackedCurves implements AutoCloseable {
    private final Curves.Maker maker;
    private final StackPane root = new StackPane();
    private List<Long> runs = List.of();
    private List<Curves> made = List.of();

    StackedCurves(Curves.Maker maker) {
        this.maker = maker;
        root.setMinSize(0, 0);
    }

    Region root() {
        return root;
    }

    boolean isEmpty() {
        return made.isEmpty();
    }

    void show(JobItem job) {
        if (!job.runs().equals(runs)) {
            close();
            runs = job.runs();
            if (!runs.isEmpty()) {
                made = List.of(maker.apply(runs));
                root.getChildren().setAll(made.getFirst().root());
            }
        }
    }

    @Override
    public void close() {
        root.getChildren().clear();
        made.forEach(Curves::close);
        made = List.of();
        runs = List.of();
    }
}
