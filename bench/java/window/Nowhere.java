package bench;

import io.trialdesk.ui.shell.api.Navigator;
import io.trialdesk.ui.shell.api.Place;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A window with one place.
final class Nowhere implements Navigator {
    private final ReadOnlyObjectWrapper<Place> here = new ReadOnlyObjectWrapper<>(Place.Runs.ALL);

    @Override
    public void go(Place place) {
        // There is no other place.
    }

    @Override
    public void back() {
        // There was no other place.
    }

    @Override
    public ReadOnlyObjectProperty<Place> here() {
        return here.getReadOnlyProperty();
    }
}
