package io.trialdesk.ui.plot;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What the user points at, shared by all charts of a window and the tables beside them. FX thread
/// only.
public final class ChartLink {
    private final ObjectProperty<OptionalLong> run =
            new SimpleObjectProperty<>(OptionalLong.empty());
    private final ObjectProperty<OptionalDouble> x =
            new SimpleObjectProperty<>(OptionalDouble.empty());

    /// The run pointed at in a chart or a table: its line comes forward everywhere.
    public ObjectProperty<OptionalLong> run() {
        return run;
    }

    /// Where along the x axis the crosshair is.
    public ObjectProperty<OptionalDouble> x() {
        return x;
    }
}
