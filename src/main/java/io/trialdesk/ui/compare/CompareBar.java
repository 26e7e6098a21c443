package io.trialdesk.ui.compare;

import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

/// The line above the sheet: search, only differences, how many differ, copy. FX thread only.
final class CompareBar {
    private final CompareViewModel model;
    private final HBox root = new HBox();
    private final TextField search = new TextField();
    private final Button copy =
            Icons.button("compare-copy", Feather.COPY, Texts.of("compare.copy"));

    CompareBar(CompareViewModel model) {
        this.model = model;
        root.getStyleClass().add(Style.CHART_BAR);
        search.setId("compare-search");
        search.setPromptText(Texts.of("compare.search-keys"));
        search.getStyleClass().add(Style.FIELD);
        search.setPrefWidth(220);
        search.setMinWidth(80);
        search.textProperty().bindBidirectional(model.search());
        var only = new CheckBox(Texts.of("compare.only-differences"));
        only.setId("compare-only");
        only.setMinWidth(Region.USE_PREF_SIZE);
        only.selectedProperty().bindBidirectional(model.onlyDifferences());
        var count = new Label();
        count.setId("compare-count");
        count.getStyleClass().add(Style.MUTED);
        count.setMinWidth(0);
        Runnable say = () -> count.setText(words(model));
        model.sheet().subscribe(ignored -> say.run());
        model.problem().subscribe(ignored -> say.run());
        model.loading().subscribe(ignored -> say.run());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var menu = menu();
        copy.setOnAction(ignored -> menu.show(copy, Side.BOTTOM, 0, 0));
        root.getChildren().setAll(search, only, count, gap, copy);
    }

    Node root() {
        return root;
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    Button copyButton() {
        return copy;
    }

    /// What is shown stays while other runs are read or cannot be, and this line says so.
    private static String words(CompareViewModel model) {
        var problem = model.problem().get();
        if (!problem.isEmpty()) {
            return Texts.of("compare.old", problem);
        }
        return model.loading().get() ? Texts.of("compare.reading") : words(model.sheet().get());
    }

    static String words(CompareSheet sheet) {
        if (sheet.runs().isEmpty()) {
            return "";
        }
        var differ =
                Texts.of(
                        "compare.differ",
                        Figures.count(sheet.differing()),
                        Figures.count(sheet.total()));
        return sheet.missing() == 0
                ? differ
                : differ + " · " + Texts.count("compare.gone", sheet.missing());
    }

    private ContextMenu menu() {
        var markdown = new MenuItem(Texts.of("compare.copy-markdown"));
        markdown.setOnAction(ignored -> put(SheetText.markdown(model.sheet().get())));
        var tsv = new MenuItem(Texts.of("compare.copy-tsv"));
        tsv.setOnAction(ignored -> put(SheetText.tsv(model.sheet().get())));
        return new ContextMenu(markdown, tsv);
    }

    static void put(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
