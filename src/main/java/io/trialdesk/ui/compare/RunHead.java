package io.trialdesk.ui.compare;

import io.trialdesk.model.RunStatus;
import io.trialdesk.ui.text.OneLine;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

import org.kordamp.ikonli.feather.Feather;

/// The head of a run's column: colour, name, status. A click makes it the baseline. FX thread only.
final class RunHead extends VBox {
    RunHead(ComparedRun run, Color colour, boolean baseline, CompareViewModel model) {
        getStyleClass().add(Style.RUN_HEAD);
        setId("run-head-" + run.key());
        setAlignment(Pos.CENTER_LEFT);
        var name = new Label(OneLine.of(run.run().name()), new Circle(4, colour));
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.getStyleClass().add(Style.NAME);
        name.setMinWidth(0);
        var second = new HBox(8, status(run, baseline));
        second.setAlignment(Pos.CENTER_LEFT);
        second.setMinHeight(20);
        if (baseline) {
            var chip = new Label(Texts.of("compare.baseline"));
            chip.getStyleClass().add(Style.CHIP);
            chip.setMinWidth(USE_PREF_SIZE);
            second.getChildren().addFirst(chip);
        }
        getChildren().setAll(name, second);
        var words =
                baseline ? Texts.of("compare.baseline-tip") : Texts.of("compare.make-baseline-tip");
        Tooltip.install(this, new Tooltip(run.run().name() + "\n" + words));
        setAccessibleText(run.run().name() + ". " + words);
        var menu = menu(run, model);
        setOnContextMenuRequested(e -> menu.show(this, e.getScreenX(), e.getScreenY()));
        setOnMouseClicked(
                e -> {
                    if (e.getButton() == MouseButton.PRIMARY) {
                        model.makeBaseline(run.key());
                    }
                });
    }

    private static ContextMenu menu(ComparedRun run, CompareViewModel model) {
        var make = new MenuItem(Texts.of("compare.make-baseline"));
        make.setOnAction(ignored -> model.makeBaseline(run.key()));
        var out = new MenuItem(Texts.of("compare.leave-out"));
        out.setOnAction(ignored -> model.leaveOut(run.key()));
        return new ContextMenu(make, out);
    }

    private static Label status(ComparedRun run, boolean baseline) {
        var status = run.run().status();
        var icon = Icons.of(icon(status));
        // Beside the chip of the baseline there is no room for a word.
        boolean quiet = status == RunStatus.FINISHED || baseline;
        var label = new Label(quiet ? "" : FactLeaves.status(run), icon);
        label.setTooltip(new Tooltip(FactLeaves.status(run)));
        label.getStyleClass()
                .addAll(Style.SMALL, status == RunStatus.FAILED ? Style.PROBLEM : Style.MUTED);
        label.setMinWidth(0);
        return label;
    }

    private static Feather icon(RunStatus status) {
        return switch (status) {
            case RUNNING -> Feather.PLAY;
            case SCHEDULED -> Feather.CLOCK;
            case FINISHED -> Feather.CHECK;
            case FAILED -> Feather.ALERT_CIRCLE;
            case KILLED -> Feather.SLASH;
            case UNKNOWN -> Feather.HELP_CIRCLE;
        };
    }
}
