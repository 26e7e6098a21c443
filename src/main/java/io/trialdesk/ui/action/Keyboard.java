package io.trialdesk.ui.action;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;

/// Turns key presses of a scene into actions. Keys with Ctrl, Cmd or Alt and function keys work
/// everywhere; bare keys only when nobody closer to the focus used them and no text is being
/// edited.
public final class Keyboard {
    private final Actions actions;
    private final Scene scene;

    private Keyboard(Actions actions, Scene scene) {
        this.actions = actions;
        this.scene = scene;
    }

    /// Starts listening, until the subscription ends.
    public static Subscription connect(Actions actions, Scene scene) {
        var keyboard = new Keyboard(actions, scene);
        javafx.event.EventHandler<KeyEvent> early = keyboard::withModifier;
        javafx.event.EventHandler<KeyEvent> late = keyboard::bare;
        scene.addEventFilter(KeyEvent.KEY_PRESSED, early);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, late);
        return () -> {
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, early);
            scene.removeEventHandler(KeyEvent.KEY_PRESSED, late);
        };
    }

    private void withModifier(KeyEvent event) {
        boolean special =
                event.isShortcutDown() || event.isAltDown() || event.getCode().isFunctionKey();
        if (special && !(isInText() && editsText(event))) {
            fire(event);
        }
    }

    private boolean isInText() {
        return scene.getFocusOwner() instanceof TextInputControl;
    }

    /// Copying, undoing and the like belong to a text while it is edited.
    private static boolean editsText(KeyEvent event) {
        return event.isShortcutDown()
                && !event.isShiftDown()
                && switch (event.getCode()) {
                    case A, C, V, X, Y, Z, LEFT, RIGHT, HOME, END, BACK_SPACE, DELETE -> true;
                    default -> false;
                };
    }

    private void bare(KeyEvent event) {
        boolean modified = event.isShortcutDown() || event.isAltDown();
        if (!modified && !isInText()) {
            fire(event);
        }
    }

    private void fire(KeyEvent event) {
        actions.byKey((KeyCombination key) -> key.match(event))
                .ifPresent(
                        action -> {
                            event.consume();
                            action.fire();
                        });
    }
}
