package io.trialdesk.ui.runs;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

/// The band above the table when the catalogue cannot be read any more while rows are still shown.
final class FailureBand {
    private final HBox root = new HBox(8);

    FailureBand(RunsViewModel model) {
        var text = new Label();
        text.setMinWidth(0);
        var retry = new Hyperlink(Texts.of("runs.failing.retry"));
        retry.setId("band-retry");
        retry.getStyleClass().add(Style.LINK);
        retry.setOnAction(event -> model.retry());
        root.getChildren().addAll(Icons.of(Feather.ALERT_TRIANGLE), text, retry);
        root.setAlignment(Pos.CENTER_LEFT);
        root.getStyleClass().add(Style.BAND);
        root.setId("failure-band");
        root.managedProperty().bind(root.visibleProperty());
        model.state()
                .subscribe(
                        state -> {
                            boolean shown =
                                    state instanceof RunsState.Failing failing
                                            && !failing.nothingShown();
                            root.setVisible(shown);
                            if (state instanceof RunsState.Failing failing) {
                                text.setText(Texts.of("runs.failing.stale", failing.message()));
                            }
                        });
    }

    Node root() {
        return root;
    }
}
