package io.trialdesk.ui.shell;

import io.trialdesk.ui.shell.api.Navigator;
import io.trialdesk.ui.shell.api.Place;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayDeque;
import java.util.Deque;

/// Where the user is and was.
final class Travel implements Navigator {
    private static final int MOST = 50;

    private final ReadOnlyObjectWrapper<Place> here = new ReadOnlyObjectWrapper<>(Place.Runs.ALL);
    private final Deque<Place> before = new ArrayDeque<>();

    @Override
    public void go(Place place) {
        if (place.equals(here.get())) {
            return;
        }
        before.push(here.get());
        if (before.size() > MOST) {
            before.removeLast();
        }
        here.set(place);
    }

    @Override
    public void back() {
        if (!before.isEmpty()) {
            here.set(before.pop());
        }
    }

    @Override
    public ReadOnlyObjectProperty<Place> here() {
        return here.getReadOnlyProperty();
    }
}
