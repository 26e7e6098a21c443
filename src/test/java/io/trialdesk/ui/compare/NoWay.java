package io.trialdesk.ui.compare;

import io.trialdesk.ui.shell.api.Navigator;
import io.trialdesk.ui.shell.api.Place;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Remembers where it was asked to go.
final class NoWay implements Navigator {
    private final ReadOnlyObjectWrapper<Place> here =
            new ReadOnlyObjectWrapper<>(new Place.Compare(java.util.List.of()));

    @Override
    public void go(Place place) {
        here.set(place);
    }

    @Override
    public void back() {}

    @Override
    public ReadOnlyObjectProperty<Place> here() {
        return here.getReadOnlyProperty();
    }
}
