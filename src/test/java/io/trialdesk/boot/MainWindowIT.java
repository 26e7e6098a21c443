package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.ui.testing.Hand;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.theme.Look;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// The whole window on the sample projects, driven by hand: what a data scientist does first.
class MainWindowIT {
    private static final String BOOSTED =
            "params.model.name = 'stumps' and metrics.\"val/auc\" > 0";

    @TempDir Path home;
    private LiveWindow live;
    private Hand hand;

    @BeforeEach
    void open() {
        live = new LiveWindow(home, 1000, 800);
        hand = live.hand();
        live.add(Path.of("sample-projects"));
    }

    @AfterEach
    void close() {
        live.close();
    }

    @Test
    void samplesAreFilteredSortedComparedAndShownInTheOtherTheme() {
        Screens.until("every recorded run is listed", () -> count().equals("96 runs"));

        filter(BOOSTED);
        Screens.until(
                "the filter holds",
                () -> count().endsWith("of 96") && table().getItems().size() < 10);
        int boosted = Screens.on(() -> table().getItems().size());
        assertThat(boosted).isGreaterThanOrEqualTo(3);

        hand.click(row(0), Hand.Held.CTRL);
        hand.click(row(1), Hand.Held.CTRL);
        hand.click(row(2), Hand.Held.CTRL);
        Screens.until("three are selected", () -> label("#status").startsWith("3 selected"));
        hand.key(KeyCode.C);
        Screens.until("they are compared", () -> label("#compare-count").contains("differ"));
        var differing = label("#compare-count");
        assertThat(differing).matches("\\d+ of \\d+ differ");
        int shown = rowsOfSheet();
        hand.key(KeyCode.D);
        Screens.until("equal keys are shown too", () -> rowsOfSheet() > shown);

        assertThat(Screens.on(() -> live.window().theme().look().get())).isEqualTo(Look.LIGHT);
        Screens.run(() -> live.window().theme().choice().set(ThemeChoice.DARK));
        Screens.until("it is dark", () -> live.window().theme().look().get() == Look.DARK);
    }

    @Test
    void aFilterThatCannotBeReadSaysWhereAndKeepsTheRows() {
        Screens.until("every recorded run is listed", () -> count().equals("96 runs"));
        filter("metrics.loss >> 3");
        Screens.until("the problem is said", () -> !label("#filter-problem").isBlank());
        assertThat(Screens.<Integer>on(() -> table().getItems().size())).isEqualTo(96);
    }

    private void filter(String text) {
        Screens.run(() -> ((TextField) hand.find("#filter")).setText(text));
    }

    private TableView<?> table() {
        return live.table();
    }

    private Node row(int index) {
        var cells =
                Screens.on(
                        () ->
                                live.scene().getRoot().lookupAll(".table-row-cell").stream()
                                        .map(node -> (TableRow<?>) node)
                                        .filter(
                                                cell ->
                                                        cell.getIndex() == index
                                                                && cell.isVisible())
                                        .toList());
        assertThat(cells).as("row " + index).isNotEmpty();
        return cells.getFirst();
    }

    private String count() {
        return live.count();
    }

    private String label(String selector) {
        return live.label(selector);
    }

    private int rowsOfSheet() {
        return Screens.on(() -> ((ListView<?>) hand.find(".td-sheet")).getItems().size());
    }
}
