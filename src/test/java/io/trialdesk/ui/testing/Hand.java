package io.trialdesk.ui.testing;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.robot.Robot;

import java.util.List;
import java.util.Set;

/// A user's hand. Plain clicks go through the toolkit's robot and hit whatever lies on top. Keys
/// and clicks with modifiers are fired as events, because the headless platform's robot forgets
/// modifiers. The window must be at the corner of the screen.
public final class Hand {
    private final Scene scene;

    public Hand(Scene scene) {
        this.scene = scene;
    }

    /// Modifier keys held down.
    public enum Held {
        SHIFT,
        CTRL,
        ALT
    }

    /// The one node that matches.
    public Node find(String selector) {
        var node = Screens.on(() -> scene.getRoot().lookup(selector));
        if (node == null) {
            throw new AssertionError("no node " + selector);
        }
        return node;
    }

    /// The visible label or button with this text.
    public Node text(String text) {
        var found =
                Screens.on(
                        () ->
                                scene.getRoot().lookupAll("*").stream()
                                        .filter(n -> isShown(n) && text.equals(textOf(n)))
                                        .findFirst());
        return found.orElseThrow(() -> new AssertionError("nothing says " + text));
    }

    private static boolean isShown(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String textOf(Node node) {
        return switch (node) {
            case javafx.scene.control.Labeled labeled -> String.valueOf(labeled.getText());
            case javafx.scene.text.Text text -> text.getText();
            default -> "";
        };
    }

    public void click(String selector, Held... held) {
        click(find(selector), held);
    }

    public void click(Node node, Held... held) {
        if (held.length > 0) {
            mouse(node, 1, held);
        } else {
            robot(node, 1);
        }
    }

    public void doubleClick(Node node) {
        robot(node, 2);
    }

    public void key(KeyCode code, Held... held) {
        Screens.run(
                () -> {
                    fire(key(KeyEvent.KEY_PRESSED, "", code, Set.of(held)));
                    fire(key(KeyEvent.KEY_RELEASED, "", code, Set.of(held)));
                });
        Screens.settle();
    }

    /// Types a text letter by letter.
    public void type(String text) {
        text.chars()
                .forEach(
                        letter ->
                                Screens.run(
                                        () -> {
                                            var typed = Character.toString(letter);
                                            fire(
                                                    key(
                                                            KeyEvent.KEY_PRESSED,
                                                            "",
                                                            code(typed),
                                                            Set.of()));
                                            fire(
                                                    key(
                                                            KeyEvent.KEY_TYPED,
                                                            typed,
                                                            KeyCode.UNDEFINED,
                                                            Set.of()));
                                            fire(
                                                    key(
                                                            KeyEvent.KEY_RELEASED,
                                                            "",
                                                            code(typed),
                                                            Set.of()));
                                        }));
        Screens.settle();
    }

    private void fire(Event event) {
        var focus = scene.getFocusOwner();
        Event.fireEvent(focus == null ? scene.getRoot() : focus, event);
    }

    private static KeyCode code(String typed) {
        var code = KeyCode.getKeyCode(typed.toUpperCase(java.util.Locale.ROOT));
        return code == null ? (typed.equals(" ") ? KeyCode.SPACE : KeyCode.UNDEFINED) : code;
    }

    private static KeyEvent key(
            javafx.event.EventType<KeyEvent> type, String typed, KeyCode code, Set<Held> held) {
        return new KeyEvent(
                type,
                typed.isEmpty() ? KeyEvent.CHAR_UNDEFINED : typed,
                typed,
                code,
                held.contains(Held.SHIFT),
                held.contains(Held.CTRL),
                held.contains(Held.ALT),
                false);
    }

    private void robot(Node node, int times) {
        Screens.run(
                () -> {
                    var bounds = node.localToScene(node.getLayoutBounds());
                    var robot = new Robot();
                    robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
                    for (int i = 0; i < times; i++) {
                        robot.mouseClick(MouseButton.PRIMARY);
                    }
                });
        Screens.settle();
    }

    private void mouse(Node node, int clicks, Held... held) {
        Screens.run(
                () -> {
                    var bounds = node.localToScene(node.getLayoutBounds());
                    double x = bounds.getCenterX();
                    double y = bounds.getCenterY();
                    var target = node;
                    for (var type :
                            List.of(
                                    MouseEvent.MOUSE_MOVED,
                                    MouseEvent.MOUSE_PRESSED,
                                    MouseEvent.MOUSE_RELEASED,
                                    MouseEvent.MOUSE_CLICKED)) {
                        var set = Set.of(held);
                        var down = type == MouseEvent.MOUSE_PRESSED;
                        Event.fireEvent(
                                target,
                                new MouseEvent(
                                        type,
                                        x,
                                        y,
                                        x,
                                        y,
                                        MouseButton.PRIMARY,
                                        clicks,
                                        set.contains(Held.SHIFT),
                                        set.contains(Held.CTRL),
                                        set.contains(Held.ALT),
                                        false,
                                        down,
                                        false,
                                        false,
                                        true,
                                        false,
                                        true,
                                        new PickResult(target, x, y)));
                    }
                });
        Screens.settle();
    }
}
