package io.trialdesk.ui.runs;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

/// The pane at the right: charts of the runs whose eye is open, or details of one run.
final class SidePane {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final BorderPane root = new BorderPane();
    private final BooleanProperty details = new SimpleBooleanProperty();

    SidePane(Region charts, Region facts, Runnable close) {
        root.setId("side-pane");
        root.getStyleClass().add(Style.PANE);
        var toCharts = tab("show-charts", Texts.of("runs.pane.charts"), false);
        var toDetails = tab("show-details", Texts.of("runs.pane.details"), true);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var shut = Icons.button("close-pane", Feather.X, Texts.of("runs.pane.close"));
        shut.setOnAction(event -> close.run());
        var head = new HBox(4, toCharts, toDetails, gap, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add(Style.SIDE_PANE_HEAD);
        root.setTop(head);
        details.subscribe(
                showDetails -> {
                    root.setCenter(showDetails ? facts : charts);
                    toCharts.pseudoClassStateChanged(HERE, !showDetails);
                    toDetails.pseudoClassStateChanged(HERE, showDetails);
                });
    }

    Region root() {
        return root;
    }

    /// Whether details are shown instead of charts.
    BooleanProperty details() {
        return details;
    }

    private Button tab(String id, String text, boolean showsDetails) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().addAll(Style.QUIET, Style.TAB);
        button.setOnAction(event -> details.set(showsDetails));
        return button;
    }
}
