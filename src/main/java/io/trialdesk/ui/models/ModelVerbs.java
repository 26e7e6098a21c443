package io.trialdesk.ui.models;

import io.trialdesk.ui.action.Action;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import java.util.ArrayList;
import java.util.List;

/// What can be done with the chosen version.
///
/// @param stages one action per stage, in the order of the board
record ModelVerbs(Action openRun, Action setAlias, Action removeAlias, List<Action> stages) {

    List<Action> all() {
        var all = new ArrayList<>(List.of(openRun, setAlias, removeAlias));
        all.addAll(stages);
        return List.copyOf(all);
    }

    /// The menu of a version's card.
    ContextMenu menu() {
        var menu = new ContextMenu();
        menu.getItems().addAll(item(openRun), item(setAlias), item(removeAlias));
        menu.getItems().add(new SeparatorMenuItem());
        stages.forEach(action -> menu.getItems().add(item(action)));
        menu.setOnShowing(
                event ->
                        menu.getItems()
                                .forEach(
                                        item -> {
                                            if (item.getUserData() instanceof Action action) {
                                                item.setDisable(!action.isEnabled());
                                            }
                                        }));
        return menu;
    }

    static MenuItem item(Action action) {
        var item = new MenuItem(action.textWithKey());
        item.setUserData(action);
        item.setDisable(!action.isEnabled());
        item.setOnAction(event -> action.fire());
        return item;
    }
}
