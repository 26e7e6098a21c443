package io.trialdesk.ui.action;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The command palette: an overlay over the window in which every action that can be done now, and
/// everything that can be gone to, is found by a few letters. FX thread only.
public final class CommandPalette {
    private static final int MOST = 60;
    private static final double ROW = 32;

    private final Actions actions;
    private final Finding.Search search;
    private final StackPane root = new StackPane();
    private final TextField field = new TextField();
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private final ListView<Offer> list = new ListView<>(offers);
    private @Nullable Node before;

    public CommandPalette(Actions actions, Finding.Search search) {
        this.actions = actions;
        this.search = search;
        root.setId("palette");
        root.setAlignment(Pos.TOP_CENTER);
        root.getChildren().add(box());
        root.setVisible(false);
        root.managedProperty().bind(root.visibleProperty());
        root.setOnMousePressed(
                event -> {
                    if (root.equals(event.getTarget())) {
                        close();
                    }
                });
        field.textProperty().subscribe(this::offer);
    }

    public Node root() {
        return root;
    }

    public boolean isOpen() {
        return root.isVisible();
    }

    /// Shows it empty and takes the keyboard.
    public void open() {
        before = root.getScene().getFocusOwner();
        root.setVisible(true);
        field.clear();
        offer("");
        field.requestFocus();
    }

    /// Hides it and gives the keyboard back.
    public void close() {
        root.setVisible(false);
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    private Node box() {
        field.setId("palette-field");
        field.setPromptText(Texts.of("action.palette.prompt"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setCellFactory(ignored -> new OfferCell());
        list.setOnMouseClicked(event -> choose());
        list.setPlaceholder(new Label(Texts.of("action.palette.nothing")));
        var box = new VBox(field, list);
        box.getStyleClass().addAll(Style.FLOATING, Style.PALETTE);
        box.setMaxSize(620, VBox.USE_PREF_SIZE);
        StackPane.setMargin(box, new javafx.geometry.Insets(72, 16, 16, 16));
        return box;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case KeyCode.ESCAPE -> close();
            case KeyCode.ENTER -> choose();
            case KeyCode.DOWN -> move(1);
            case KeyCode.UP -> move(-1);
            case KeyCode.PAGE_DOWN -> move(10);
            case KeyCode.PAGE_UP -> move(-10);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int by) {
        int last = offers.size() - 1;
        int next =
                Math.clamp(
                        list.getSelectionModel().getSelectedIndex() + (long) by,
                        0,
                        Math.max(0, last));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 8));
    }

    private void choose() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close();
            chosen.run().run();
        }
    }

    private void offer(String typed) {
        var found =
                Stream.concat(
                        actions.all().stream().filter(Action::isEnabled).map(Offer::of),
                        typed.isBlank()
                                ? Stream.empty()
                                : search.apply(typed).stream().map(Offer::of));
        offers.setAll(best(typed, found));
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(Math.clamp(offers.size(), 2, 10) * ROW + 8);
    }

    private static List<Offer> best(String typed, Stream<Offer> found) {
        record Scored(Offer offer, int score) {}
        return found.flatMap(
                        offer ->
                                Fuzzy.score(typed, offer.text()).stream()
                                        .mapToObj(score -> new Scored(offer, score)))
                .sorted(Comparator.comparingInt(s -> typed.isBlank() ? 0 : -s.score()))
                .limit(MOST)
                .map(Scored::offer)
                .toList();
    }
}
