package io.trialdesk.ui.media;

import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/// Chooses one of some steps; says which. With one step alone there is nothing to slide. FX thread
/// only.
final class StepSlider {
    private final HBox root = new HBox();
    private final Slider slider = new Slider();
    private final Label words = new Label();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(0);
    private List<Long> steps = List.of();

    StepSlider() {
        root.getStyleClass().add(Style.STEP_SLIDER);
        slider.setBlockIncrement(1);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setMinWidth(40);
        slider.setPrefWidth(80);
        slider.setAccessibleText(Texts.of("media.step-slider"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        words.setMinWidth(Region.USE_PREF_SIZE);
        words.getStyleClass().add(Style.MUTED);
        slider.valueProperty().subscribe(value -> move((int) Math.round(value.doubleValue())));
        root.getChildren().addAll(slider, words);
    }

    Region root() {
        return root;
    }

    Slider slider() {
        return slider;
    }

    /// Index of the chosen step.
    ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    long step() {
        return steps.isEmpty() ? 0 : steps.get(chosen.get());
    }

    /// Offers these steps with one of them chosen.
    void show(List<Long> offered, int index) {
        steps = List.copyOf(offered);
        slider.setMax(Math.max(0, steps.size() - 1));
        slider.setValue(index);
        boolean several = steps.size() > 1;
        slider.setVisible(several);
        slider.setManaged(several);
        move(index);
    }

    private void move(int index) {
        if (index >= 0 && index < steps.size()) {
            chosen.set(index);
            words.setText(Texts.of("media.step", Figures.count(steps.get(index))));
        }
    }
}
