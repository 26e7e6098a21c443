package io.trialdesk.ui.shell;

import io.trialdesk.ui.action.Action;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.shell.api.Tab;
import io.trialdesk.ui.theme.Theme;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be done anywhere in the window.
final class ShellActions {
    private final Shell shell;
    private final Theme theme;
    private final Verbs verbs;
    private final Action palette;
    private final Action sideBar;
    private final Action train;
    private final Map<Tab, Action> tabs;
    private final List<Action> adding;

    ShellActions(Shell shell, Theme theme, Verbs verbs) {
        this.shell = shell;
        this.theme = theme;
        this.verbs = verbs;
        palette = Action.of("shell.palette", "Shortcut+K", () -> shell.commandPalette().open());
        sideBar = Action.of("shell.side-bar", "Shortcut+B", this::toggleSideBar);
        train = Action.of("shell.train", "Shortcut+T", verbs.train());
        tabs =
                new EnumMap<>(
                        Map.of(
                                Tab.RUNS,
                                tab("shell.runs", "Shortcut+1", Place.Runs.ALL),
                                Tab.COMPARE,
                                tab("shell.compare", "Shortcut+2", new Place.Compare(List.of())),
                                Tab.MODELS,
                                tab("shell.models", "Shortcut+3", Place.Models.ALL),
                                Tab.JOBS,
                                tab("shell.jobs", "Shortcut+4", Place.Jobs.ALL),
                                Tab.SYNC,
                                tab("shell.sync", "Shortcut+5", new Place.Sync())));
        adding =
                List.of(
                        Action.of("shell.add-folder", "Shortcut+O", verbs.addFolder()),
                        Action.keyless("shell.add-server", Action.ALWAYS, verbs.addServer()));
    }

    Action palette() {
        return palette;
    }

    Action sideBar() {
        return sideBar;
    }

    Action train() {
        return train;
    }

    Map<Tab, Action> tabs() {
        return tabs;
    }

    List<Action> adding() {
        return adding;
    }

    List<Action> all() {
        var rest =
                Stream.of(
                        palette,
                        Action.of("shell.keys", "F1", () -> shell.keySheet().open()),
                        sideBar,
                        train,
                        Action.of("shell.undo-change", "Shortcut+Z", verbs.undo()),
                        Action.of("shell.back", "Alt+Left", () -> shell.navigator().back()),
                        Action.keyless("shell.found", Action.ALWAYS, verbs.found()),
                        larger(),
                        Action.of("shell.smaller", "Shortcut+Minus", () -> shell.zoom().smaller()),
                        Action.of("shell.normal-size", "Shortcut+0", () -> shell.zoom().normal()),
                        theme("shell.theme.system", ThemeChoice.SYSTEM),
                        theme("shell.theme.light", ThemeChoice.LIGHT),
                        theme("shell.theme.dark", ThemeChoice.DARK));
        return Stream.of(tabs.values().stream(), adding.stream(), rest).flatMap(s -> s).toList();
    }

    private Action tab(String id, String key, Place place) {
        return Action.of(id, key, () -> shell.navigator().go(place));
    }

    private Action theme(String id, ThemeChoice choice) {
        return Action.keyless(id, Action.ALWAYS, () -> theme.choice().set(choice));
    }

    /// Plus is a shifted key on many keyboards.
    private Action larger() {
        var plus =
                new KeyCodeCombination(
                        KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);
        return new Action(
                "shell.larger", Optional.of(plus), Action.ALWAYS, () -> shell.zoom().larger());
    }

    private void toggleSideBar() {
        var open = shell.split().open();
        open.set(!open.get());
    }
}
