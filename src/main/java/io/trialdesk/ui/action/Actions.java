package io.trialdesk.ui.action;

import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The registry of what can be done now: the window's own actions and those of the screen that is
/// shown. Menus, palette, sheet of keys and the keyboard all ask here. FX thread only.
public final class Actions {
    private final Map<Context, List<Action>> byContext = new EnumMap<>(Context.class);

    public Actions() {
        for (var context : Context.values()) {
            byContext.put(context, new ArrayList<>());
        }
    }

    /// Adds actions until the subscription ends. Two actions with one key in one context are a
    /// mistake of the program.
    public Subscription add(Context context, List<Action> actions) {
        var list = of(context);
        for (var action : actions) {
            action.key()
                    .flatMap(
                            key ->
                                    first(
                                            list,
                                            other -> other.key().filter(key::equals).isPresent()))
                    .ifPresent(
                            other -> {
                                throw new IllegalArgumentException(
                                        action.id() + " and " + other.id() + " have one key");
                            });
            list.add(action);
        }
        return () -> list.removeAll(actions);
    }

    /// Everything that can be named now, narrow contexts first.
    public List<Action> all() {
        return Stream.concat(of(Context.SCREEN).stream(), of(Context.GLOBAL).stream()).toList();
    }

    public List<Action> in(Context context) {
        return List.copyOf(of(context));
    }

    /// The action of an id, if it can be named now.
    public Optional<Action> byId(String id) {
        return first(all(), action -> action.id().equals(id));
    }

    /// The action a key press means now, narrow contexts first.
    Optional<Action> byKey(Predicate<javafx.scene.input.KeyCombination> pressed) {
        return first(all(), a -> a.isEnabled() && a.key().filter(pressed).isPresent());
    }

    private List<Action> of(Context context) {
        var list = byContext.get(context);
        if (list == null) {
            throw new IllegalStateException("no list for " + context);
        }
        return list;
    }

    private static Optional<Action> first(List<Action> list, Predicate<Action> test) {
        return list.stream().filter(test).findFirst();
    }
}
