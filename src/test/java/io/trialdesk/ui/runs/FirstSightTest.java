package io.trialdesk.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.ui.testing.Screens;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// When a table says that its first rows are there.
class FirstSightTest {
    private final ObservableList<String> items = FXCollections.observableArrayList();
    private final List<Integer> told = new ArrayList<>();

    @Test
    void itIsToldOnceWhenTheCellsAreThere() {
        var table = Screens.on(this::table);
        var stage = Screens.stage(Screens.on(() -> new Scene(table, 300, 200)));
        Screens.run(() -> FirstSight.of(table, () -> told.add(rows(table))));
        Screens.settle();
        assertThat(Screens.on(() -> List.copyOf(told))).isEmpty();
        Screens.run(() -> items.setAll("a", "b"));
        Screens.settle();
        Screens.run(() -> items.setAll("a", "b", "c"));
        Screens.settle();
        assertThat(Screens.on(() -> List.copyOf(told))).containsExactly(2);
        Screens.run(stage::close);
    }

    private TableView<String> table() {
        var column = new TableColumn<String, String>("name");
        column.setCellValueFactory(
                row -> new javafx.beans.property.SimpleStringProperty(row.getValue()));
        var table = new TableView<>(items);
        table.getColumns().add(column);
        return table;
    }

    private static int rows(TableView<String> table) {
        return (int)
                table.lookupAll(".table-row-cell").stream()
                        .filter(
                                row ->
                                        row instanceof javafx.scene.control.TableRow<?> it
                                                && !it.isEmpty())
                        .count();
    }
}
