package io.trialdesk.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Edit;
import io.trialdesk.store.Store;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.testing.Hand;
import io.trialdesk.ui.testing.MadeUpRuns;
import io.trialdesk.ui.testing.RunsWindow;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.testing.StillClock;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Optional;

/// The runs screen in its window, used as a person would.
class RunsScreenTest {
    private Store store;
    private RunsWindow window;
    private Hand hand;

    @BeforeEach
    void open() {
        store = Store.inMemory(new StillClock(MadeUpRuns.NOW));
        new MadeUpRuns().fill(store, 120, 120);
        window = new RunsWindow(store, ThemeChoice.DARK, 1280, 800);
        hand = window.hand();
        Screens.until("runs are shown", () -> count().equals("120 runs"));
    }

    @AfterEach
    void close() {
        window.close();
        store.close();
    }

    @Test
    void theNewestRunIsFirstAndTheFirstRunsAreDrawn() {
        assertThat(first()).endsWith("-1903");
        assertThat(Screens.on(() -> window.charts().seen())).hasSize(8);
        assertThat(Screens.on(() -> window.charts().metrics())).contains("val/acc", "val/loss");
    }

    @Test
    void typingInTheTableFilters() {
        hand.click("#runs-table");
        hand.type("status = 'FAILED'");
        Screens.until("fewer runs are shown", () -> count().endsWith(" of 120"));
        assertThat(table().getItems())
                .allSatisfy(r -> assertThat(r.status().name()).isEqualTo("FAILED"));
    }

    @Test
    void aWrongFilterIsMarkedAndTheRunsStay() {
        hand.key(KeyCode.F, Hand.Held.CTRL);
        hand.type("params.lr > ");
        Screens.until("the error is told", () -> visible("#filter-problem"));
        assertThat(((Label) hand.find("#filter-problem")).getText()).startsWith("At 13");
        assertThat(table().getItems()).hasSize(120);
    }

    @Test
    void threeChosenRunsAreComparedByKey() {
        hand.click(row(2));
        hand.click(row(4), Hand.Held.CTRL);
        hand.click(row(6), Hand.Held.CTRL);
        hand.key(KeyCode.C);
        var keys = Screens.on(() -> java.util.List.of(key(2), key(4), key(6)));
        assertThat(window.here()).isEqualTo(new Place.Compare(keys));
    }

    @Test
    void selectionOutlivesAChangeOfOrder() {
        hand.click(row(3));
        var name = Screens.on(() -> table().getItems().get(3).name());
        hand.key(KeyCode.F, Hand.Held.CTRL);
        hand.type("params.lr < 1");
        Screens.until("the filter was answered", () -> count().contains("120"));
        var selected = Screens.on(() -> table().getSelectionModel().getSelectedItem().name());
        assertThat(selected).isEqualTo(name);
    }

    @Test
    void spaceOpensAndClosesTheEye() {
        hand.click(row(0));
        long run = Screens.on(() -> key(0));
        hand.key(KeyCode.SPACE);
        assertThat(Screens.on(() -> window.charts().seen()))
                .extracting(Beside.Seen::key)
                .doesNotContain(run);
        hand.key(KeyCode.SPACE);
        assertThat(Screens.on(() -> window.charts().seen()))
                .extracting(Beside.Seen::key)
                .contains(run);
    }

    @Test
    void enterOpensDetailsAndEscapeGoesBack() {
        hand.click(row(1));
        hand.key(KeyCode.ENTER);
        var name = Screens.on(() -> table().getItems().get(1).name());
        Screens.until("details are shown", () -> name.equals(text("#details-name")));
        hand.key(KeyCode.ESCAPE);
        assertThat(window.scene().getRoot().lookup("#details-name")).isNull();
    }

    @Test
    void theDetailsSayWhyARunIsPresumedDead() {
        hand.click(row(1));
        hand.key(KeyCode.ENTER);
        Screens.until("it is doubted", () -> shown("running?"));
        Screens.until("it is said why", this::saysWhyItIsPresumedDead);
        hand.click(row(0));
        Screens.until("the other one is not", () -> !saysWhyItIsPresumedDead());
    }

    private boolean saysWhyItIsPresumedDead() {
        return window.scene().getRoot().lookupAll(".label").stream()
                .map(node -> String.valueOf(((Label) node).getText()))
                .anyMatch(
                        text ->
                                text.matches(
                                        "No sign of life since .*; its format has not said that it"
                                                + " ended\\."));
    }

    @Test
    void aTagIsSetInTheDetailsAndTakenBackFromTheNotice() {
        hand.click(row(1));
        hand.key(KeyCode.T);
        Screens.until("the field is there", () -> visible("#run-tag"));
        hand.click("#run-tag");
        hand.type("team = red");
        hand.key(KeyCode.ENTER);
        long run = Screens.on(() -> key(1));
        Screens.until("it is stored", () -> "red".equals(tag(run)));
        Screens.until("undo is offered", () -> visible("#notice-undo"));
        hand.click("#notice-undo");
        Screens.until("it is gone", () -> tag(run) == null);
    }

    @Test
    void whatIsTypedInTheDetailsIsNotLostWhenTheRunChanges() {
        hand.click(row(1));
        hand.key(KeyCode.T);
        hand.click("#run-tag");
        hand.type("half");
        long run = Screens.on(() -> key(1));
        var _ =
                store.edits()
                        .apply(new Edit.SetTag(run, "other", Optional.empty(), Optional.of("new")));
        Screens.until("the new tag is shown", () -> shown("other = new"));
        hand.type(" written");
        assertThat(((TextField) hand.find("#run-tag")).getText()).isEqualTo("half written");
    }

    @Test
    void textKeysBelongToTheTextWhileItIsEdited() {
        hand.key(KeyCode.F, Hand.Held.CTRL);
        hand.type("val");
        hand.key(KeyCode.ESCAPE);
        hand.key(KeyCode.A, Hand.Held.CTRL);
        assertThat(Screens.on(() -> ((TextField) hand.find("#filter")).getSelectedText()))
                .isEqualTo("val");
    }

    @Test
    void headClicksSortWithoutTheControl() {
        hand.click(hand.text("val/acc"));
        Screens.run(
                () -> {
                    var group = table().getColumns().get(1);
                    var column = group.getColumns().getFirst();
                    column.setSortType(javafx.scene.control.TableColumn.SortType.DESCENDING);
                    table().getSortOrder().setAll(java.util.List.of(column));
                });
        Screens.until(
                "the best is first",
                () -> {
                    var id = io.trialdesk.query.ColumnId.metric("val/acc");
                    var rows = table().getItems();
                    return rows.getFirst()
                                    .table()
                                    .catalogue()
                                    .column(id)
                                    .number(rows.getFirst().row())
                            >= rows.get(1).table().catalogue().column(id).number(rows.get(1).row());
                });
    }

    private boolean shown(String text) {
        return window.scene().getRoot().lookupAll(".label").stream()
                .anyMatch(n -> n instanceof Label label && text.equals(label.getText()));
    }

    @Test
    void theThemeChangesOnTheSpot() {
        Screens.run(() -> window.theme().choice().set(ThemeChoice.LIGHT));
        Screens.settle();
        var corner =
                Screens.on(() -> window.scene().snapshot(null).getPixelReader().getColor(700, 790));
        assertThat(corner.getBrightness()).isGreaterThan(0.9);
    }

    @Test
    void newRunsAppearByThemselves() {
        new MadeUpRuns().fill(store, 140, 0);
        Screens.until("they are there", () -> count().equals("140 runs"));
    }

    private String tag(long run) {
        return store.runs().byKey(run).map(r -> r.run().tags().get("team")).orElse(null);
    }

    private long key(int index) {
        return table().getItems().get(index).key();
    }

    private String first() {
        return Screens.on(() -> table().getItems().getFirst().name());
    }

    private javafx.scene.Node row(int index) {
        var name = Screens.on(() -> table().getItems().get(index).name());
        return hand.text(name);
    }

    private String count() {
        return text("#count").replace('\u2009', ' ');
    }

    private String text(String selector) {
        return window.scene().getRoot().lookup(selector) instanceof Label label
                ? label.getText()
                : "";
    }

    private boolean visible(String selector) {
        var node = window.scene().getRoot().lookup(selector);
        return node != null && node.isVisible();
    }

    @SuppressWarnings("unchecked")
    private TableView<RunRow> table() {
        return (TableView<RunRow>) window.scene().getRoot().lookup("#runs-table");
    }
}
