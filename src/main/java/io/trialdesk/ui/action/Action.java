package io.trialdesk.ui.action;

import io.trialdesk.ui.text.Texts;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

import java.util.Optional;

/// Something the user can do, told once and offered by menus, palette, buttons and key alike.
///
/// @param id names it in settings and is the key of its text, for example `runs.compare`
/// @param key the key it has unless the user gave it another. A bare letter works only while no
///   text is being edited
/// @param enabled whether it can be done now
public record Action(
        String id, Optional<KeyCombination> key, ObservableValue<Boolean> enabled, Runnable run) {
    /// For actions that can be done at any time.
    public static final ObservableValue<Boolean> ALWAYS =
            new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();

    /// An action with a key as `KeyCombination.valueOf` reads it: `Shortcut+K`, `C`, `Space`.
    public static Action of(String id, String key, ObservableValue<Boolean> enabled, Runnable run) {
        return new Action(id, Optional.of(KeyCombination.valueOf(key)), enabled, run);
    }

    /// An action that is always possible.
    public static Action of(String id, String key, Runnable run) {
        return of(id, key, ALWAYS, run);
    }

    /// An action without a key, found in menus and the palette.
    public static Action keyless(String id, ObservableValue<Boolean> enabled, Runnable run) {
        return new Action(id, Optional.empty(), enabled, run);
    }

    /// What it is called on screen.
    public String text() {
        return Texts.of(id);
    }

    /// The name with the key, for tooltips: `Compare C`.
    public String textWithKey() {
        return key.map(k -> text() + "  " + Keys.text(k)).orElseGet(this::text);
    }

    public boolean isEnabled() {
        return enabled.getValue();
    }

    /// Does it, if it can be done now.
    public void fire() {
        if (isEnabled()) {
            run.run();
        }
    }
}
