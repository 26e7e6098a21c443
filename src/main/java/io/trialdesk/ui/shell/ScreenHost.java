package io.trialdesk.ui.shell;

import io.trialdesk.ui.action.Actions;
import io.trialdesk.ui.action.Context;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.shell.api.Screen;
import io.trialdesk.ui.shell.api.Tab;
import io.trialdesk.ui.theme.Style;
import io.trialdesk.work.Scope;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/// Holds the screens: makes each on its first visit, shows one, closes all. It owns them, because a
/// view model that nobody holds is collected and its screen goes dead.
final class ScreenHost implements AutoCloseable {
    private final StackPane root = new StackPane();
    private final Actions actions;
    private final Map<Tab, Supplier<Screen>> makers = new EnumMap<>(Tab.class);
    private final Map<Tab, Screen> made = new EnumMap<>(Tab.class);
    private final StringProperty status = new SimpleStringProperty("");
    private final Scope scope = new Scope();
    private Subscription shown = Subscription.EMPTY;

    ScreenHost(Actions actions) {
        this.actions = actions;
        root.getStyleClass().add(Style.PANE);
        root.setMinSize(0, 0);
    }

    StackPane root() {
        return root;
    }

    StringProperty status() {
        return status;
    }

    void serve(Tab tab, Supplier<Screen> maker) {
        makers.put(tab, maker);
    }

    void show(Place place) {
        var tab = place.tab();
        var screen = made.get(tab);
        if (screen == null) {
            var maker = makers.get(tab);
            if (maker == null) {
                return;
            }
            screen = scope.own(maker.get());
            made.put(tab, screen);
        }
        screen.arrive(place);
        if (!root.getChildren().equals(java.util.List.of(screen.root()))) {
            put(screen);
        }
    }

    private void put(Screen screen) {
        shown.unsubscribe();
        root.getChildren().setAll(screen.root());
        shown =
                Subscription.combine(
                        actions.add(Context.SCREEN, screen.actions()),
                        screen.status().subscribe(status::set));
        screen.focus();
    }

    @Override
    public void close() {
        shown.unsubscribe();
        root.getChildren().clear();
        made.clear();
        scope.close();
    }
}
