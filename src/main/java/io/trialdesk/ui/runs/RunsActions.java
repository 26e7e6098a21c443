package io.trialdesk.ui.runs;

import io.trialdesk.ui.action.Action;
import io.trialdesk.ui.shell.api.Navigator;
import io.trialdesk.ui.shell.api.Place;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import java.util.List;

/// What can be done on the runs screen.
final class RunsActions {
    /// More runs than this beside each other cannot be read.
    private static final int COMPARED = 50;

    private final RunsViewModel model;
    private final Navigator navigator;
    private final SimpleBooleanProperty some = new SimpleBooleanProperty();
    private final SimpleBooleanProperty several = new SimpleBooleanProperty();
    private final List<Action> all;

    RunsActions(RunsViewModel model, RunsView view, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
        model.selection().subscribe(this::count);
        model.tables().subscribe(ignored -> count());
        all =
                List.of(
                        Action.of("runs.compare", "C", several, this::compare),
                        Action.of("runs.open", "Enter", some, view::showDetails),
                        Action.of("runs.eye", "Space", some, this::toggleEyes),
                        Action.of("runs.only", "Shift+Space", some, this::only),
                        Action.of("runs.tag", "T", some, view::editNotes),
                        Action.of("runs.rename", "F2", some, view::editName),
                        Action.of("runs.copy", "Shortcut+C", some, this::copy),
                        Action.of("runs.filter", "Shortcut+F", view::focusFilter),
                        Action.of("runs.columns", "Shortcut+Shift+C", view::pickColumns),
                        Action.of("runs.pane", "Shortcut+J", view::togglePane),
                        Action.keyless("runs.hide-same", Action.ALWAYS, this::toggleSame),
                        Action.of("runs.all", "Shortcut+A", this::selectAll),
                        Action.of("runs.step-back", "Esc", view::stepBack));
        view.keysFirst(ofSelection());
    }

    List<Action> all() {
        return all;
    }

    /// The ones that concern the selected runs, for their menu.
    List<Action> ofSelection() {
        return all.subList(0, 7);
    }

    private void count() {
        int selected = model.selection().get().count(model.table());
        some.set(selected >= 1);
        several.set(selected >= 2);
    }

    private void compare() {
        navigator.go(new Place.Compare(model.selection().get().in(model.table(), COMPARED)));
    }

    private void toggleEyes() {
        model.eyes().toggle(model.selection().get().in(model.table(), COMPARED));
    }

    private void only() {
        model.eyes().only(model.selection().get().in(model.table(), COMPARED));
    }

    private void selectAll() {
        model.selection().set(Selection.ALL);
    }

    private void toggleSame() {
        model.hideSame().set(!model.hideSame().get());
    }

    private void copy() {
        Clip.copy(model);
    }

    /// What the selection offers, to be shown where it was asked for.
    ContextMenu menu() {
        var menu = new ContextMenu();
        for (var action : ofSelection()) {
            var item = new MenuItem(action.text());
            action.key().ifPresent(item::setAccelerator);
            item.setDisable(!action.isEnabled());
            item.setOnAction(event -> action.fire());
            menu.getItems().add(item);
        }
        return menu;
    }
}
