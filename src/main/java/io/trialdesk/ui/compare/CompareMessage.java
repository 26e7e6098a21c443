package io.trialdesk.ui.compare;

import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// What stands in place of the sheet when there is nothing to compare, nothing differs, nothing is
/// found, or runs cannot be read. What is known stays visible. FX thread only.
final class CompareMessage {
    private final CompareViewModel model;
    private final Runnable chooseRuns;
    private final Panel all = new Panel();
    private final Panel sheet = new Panel();

    CompareMessage(CompareViewModel model, Runnable chooseRuns) {
        this.model = model;
        this.chooseRuns = chooseRuns;
        model.sheet().subscribe(ignored -> update());
        model.problem().subscribe(ignored -> update());
        model.loading().subscribe(ignored -> update());
    }

    /// Covers the whole screen.
    Node overAll() {
        return all;
    }

    /// Covers the sheet alone; curves stay.
    Node overSheet() {
        return sheet;
    }

    private void update() {
        var shown = model.sheet().get();
        boolean nothing = shown.runs().isEmpty();
        var problem = model.problem().get();
        all.setVisible(nothing && !model.loading().get());
        if (nothing && !problem.isEmpty()) {
            all.say(Texts.of("compare.failed"), problem);
            all.offer(Texts.of("compare.retry"), model::stale);
        } else if (nothing) {
            all.say(Texts.of("compare.empty"), Texts.of("compare.empty-more"));
            all.offer(Texts.of("compare.choose"), chooseRuns);
        }
        sheet.setVisible(!nothing && shown.rows().isEmpty());
        if (sheet.isVisible()) {
            overSheet(shown);
        }
    }

    private void overSheet(CompareSheet shown) {
        boolean searching = !shown.question().search().isBlank();
        if (searching) {
            sheet.say(Texts.of("compare.not-found", shown.question().search()), "");
            sheet.offer(Texts.of("compare.clear-search"), () -> model.search().set(""));
        } else {
            sheet.say(
                    Texts.of("compare.all-equal"),
                    Texts.of("compare.all-equal-more", Figures.count(shown.total())));
            sheet.offer(Texts.of("compare.show-all"), () -> model.onlyDifferences().set(false));
        }
    }

    private static final class Panel extends VBox {
        private final Label title = new Label();
        private final Label more = new Label();
        private final Button button = new Button();

        Panel() {
            getStyleClass().addAll(Style.EMPTY_STATE, Style.PANE);
            title.getStyleClass().add(Style.EMPTY_TITLE);
            more.getStyleClass().add(Style.MUTED);
            more.setWrapText(true);
            more.setMaxWidth(420);
            more.setAlignment(Pos.CENTER);
            more.setTextAlignment(TextAlignment.CENTER);
            button.getStyleClass().add(Style.PRIMARY);
            getChildren().setAll(title, more, button);
            setVisible(false);
        }

        void say(String words, String further) {
            title.setText(words);
            more.setText(further);
            more.setVisible(!further.isEmpty());
            more.setManaged(!further.isEmpty());
        }

        void offer(String words, Runnable action) {
            button.setText(words);
            button.setOnAction(ignored -> action.run());
        }
    }
}
