package io.trialdesk.ui.runs;

import io.trialdesk.model.ConfigLayer;
import io.trialdesk.model.Value;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Form;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.Optional;

/// The configuration of a run: each value with the layer that decided it. FX thread only.
record ConfigPage(Origins origins) {

    Node of(RunSheet sheet) {
        var params = sheet.stored().run().params();
        var form = new Form();
        if (params.isEmpty()) {
            form.wide(RunFacts.muted(Texts.of("runs.details.no-config")));
        }
        params.forEach((key, value) -> form.field(key, line(sheet, key, value)));
        form.root().setId("config-lines");
        return RunFacts.padded(form.root());
    }

    private Node line(RunSheet sheet, String key, Value value) {
        var text = Form.text(value.text());
        var decided = Decided.of(sheet.details(), key);
        if (decided.isEmpty()) {
            return origins.mark(text, sheet, "params." + key);
        }
        var by = decided.get();
        origins.mark(text, sheet, Optional.of(by.layer().file()), more(by, key));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(8, text, marker(by, sheet, key));
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private Label marker(Decided by, RunSheet sheet, String key) {
        var marker = new Label(name(by.layer().kind()));
        boolean chosen = by.layer().kind() == ConfigLayer.Kind.OVERRIDE;
        marker.getStyleClass().add(Style.SMALL);
        marker.getStyleClass().add(chosen ? Style.CHIP : Style.MUTED);
        marker.setMinWidth(Region.USE_PREF_SIZE);
        return origins.mark(marker, sheet, Optional.of(by.layer().file()), more(by, key));
    }

    /// What the tooltip says beside the value: as what it is written, and instead of what.
    static String more(Decided by, String key) {
        var words = new StringBuilder();
        if (by.isReference()) {
            words.append('\n').append(Texts.of("runs.layer.written", by.written()));
        }
        for (var layer : by.beaten()) {
            words.append('\n')
                    .append(
                            Texts.of(
                                    "runs.layer.instead",
                                    Decided.text(layer, key),
                                    name(layer.kind()),
                                    layer.file()));
        }
        return words.toString();
    }

    static String name(ConfigLayer.Kind kind) {
        return switch (kind) {
            case DEFAULT -> Texts.of("runs.layer.default");
            case FILE -> Texts.of("runs.layer.file");
            case OVERRIDE -> Texts.of("runs.layer.override");
            case COMPUTED -> Texts.of("runs.layer.computed");
        };
    }
}
