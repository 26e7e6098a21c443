package io.trialdesk.ui.runs;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Scene;
import javafx.scene.control.TableView;

/// Waits for the first rows of a table and tells once, when their cells are built and laid out. FX
/// thread only.
final class FirstSight implements InvalidationListener {
    private final TableView<?> table;
    private final Runnable then;

    private FirstSight(TableView<?> table, Runnable then) {
        this.table = table;
        this.then = then;
    }

    static void of(TableView<?> table, Runnable then) {
        table.getItems().addListener(new FirstSight(table, then));
    }

    @Override
    public void invalidated(Observable rows) {
        var scene = table.getScene();
        if (scene != null && !table.getItems().isEmpty()) {
            rows.removeListener(this);
            scene.addPostLayoutPulseListener(new Once(scene, then));
        }
    }

    private record Once(Scene scene, Runnable then) implements Runnable {
        @Override
        public void run() {
            scene.removePostLayoutPulseListener(this);
            then.run();
        }
    }
}
