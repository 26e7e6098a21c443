package io.trialdesk.ui.shell;

import io.trialdesk.ui.action.Action;
import io.trialdesk.ui.shell.api.Navigator;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.shell.api.Tab;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.Locale;
import java.util.Map;

/// The bar at the top: screens as quiet tabs, search, what is known of the servers, and training.
final class TopBar {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final HBox root = new HBox(4);
    private final ObjectProperty<SyncPill> pill = new SimpleObjectProperty<>(SyncPill.NONE);

    TopBar(
            Navigator navigator,
            Map<Tab, Action> tabs,
            Action sideBar,
            Action palette,
            Action train) {
        root.getStyleClass().addAll(Style.BAR, Style.TOP_BAR);
        root.setAlignment(Pos.CENTER_LEFT);
        var side = Icons.button("toggle-side-bar", Feather.SIDEBAR, sideBar.textWithKey());
        side.setOnAction(event -> sideBar.fire());
        root.getChildren().add(side);
        tabs.forEach((tab, action) -> root.getChildren().add(tab(tab, action, navigator)));
        root.getChildren().addAll(gap(), search(palette), gap(), pill(navigator), train(train));
    }

    Region root() {
        return root;
    }

    ObjectProperty<SyncPill> pill() {
        return pill;
    }

    private static Node tab(Tab tab, Action action, Navigator navigator) {
        var button = new Button(action.text());
        button.setId("tab-" + tab.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().addAll(Style.QUIET, Style.TAB);
        button.setTooltip(new Tooltip(action.textWithKey()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.fire());
        navigator.here().subscribe(here -> button.pseudoClassStateChanged(HERE, here.tab() == tab));
        return button;
    }

    private static Node search(Action palette) {
        var words = new Label(palette.text(), Icons.of(Feather.SEARCH));
        words.setGraphicTextGap(8);
        words.getStyleClass().add(Style.MUTED);
        var key = new Label(palette.key().map(io.trialdesk.ui.action.Keys::text).orElse(""));
        key.getStyleClass().add(Style.KEY);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var content = new HBox(words, space, key);
        content.setAlignment(Pos.CENTER_LEFT);
        var button = new Button("", content);
        button.setId("search");
        button.getStyleClass().addAll(Style.FIELD, Style.SEARCH);
        button.setOnAction(event -> palette.fire());
        button.setFocusTraversable(false);
        content.minWidthProperty().bind(button.widthProperty().subtract(20));
        return button;
    }

    private Node pill(Navigator navigator) {
        var button = new Button();
        button.setId("sync-pill");
        button.getStyleClass().add(Style.QUIET);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> navigator.go(new Place.Sync()));
        pill.subscribe(
                state -> {
                    button.setVisible(state.state() != SyncPill.State.NONE);
                    button.setManaged(button.isVisible());
                    button.setText(state.text());
                    button.setGraphic(Icons.of(icon(state.state())));
                });
        return button;
    }

    private static Feather icon(SyncPill.State state) {
        return switch (state) {
            case NONE, FRESH -> Feather.CHECK_CIRCLE;
            case WAITING -> Feather.UPLOAD_CLOUD;
            case OFFLINE -> Feather.CLOUD_OFF;
            case CONFLICT -> Feather.ALERT_TRIANGLE;
        };
    }

    private static Node train(Action train) {
        var button = new Button(train.text(), Icons.of(Feather.PLAY));
        button.setId("train");
        button.getStyleClass().add(Style.PRIMARY);
        button.setTooltip(new Tooltip(train.textWithKey()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> train.fire());
        return button;
    }

    private static Node gap() {
        var gap = new Region();
        gap.setMinWidth(16);
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
