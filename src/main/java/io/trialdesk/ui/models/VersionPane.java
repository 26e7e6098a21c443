package io.trialdesk.ui.models;

import io.trialdesk.ui.action.Action;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Form;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/// The chosen version in full, with what can be done with it.
final class VersionPane {
    private static final int METRICS = 40;

    private final BorderPane root = new BorderPane();
    private final ZoneId zone;
    private final ModelVerbs verbs;
    private final Consumer<String> removeAlias;

    VersionPane(ModelVerbs verbs, Consumer<String> removeAlias, ZoneId zone) {
        this.verbs = verbs;
        this.removeAlias = removeAlias;
        this.zone = zone;
        root.setId("version");
        root.setMinSize(0, 0);
        root.getStyleClass().add(Style.BAR);
    }

    Region root() {
        return root;
    }

    void show(Optional<VersionCard> version) {
        root.setTop(version.map(this::head).orElse(null));
        root.setCenter(version.map(this::facts).orElse(null));
    }

    private Region head(VersionCard card) {
        var title = new Label(card.title());
        title.setId("version-name");
        title.getStyleClass().add(Style.EMPTY_TITLE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        var chips = new HBox(4);
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setMinWidth(0);
        card.aliases().forEach(alias -> chips.getChildren().add(chip(alias)));
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head =
                new HBox(
                        8,
                        title,
                        chips,
                        gap,
                        button("version-run", Feather.ARROW_RIGHT, verbs.openRun()),
                        button("version-alias", Feather.AT_SIGN, verbs.setAlias()),
                        stage());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add(Style.PANE_HEAD);
        return head;
    }

    private HBox chip(VersionCard.Alias alias) {
        var words = new Label("@" + alias.name());
        words.setMinWidth(0);
        var remove =
                Icons.button(
                        "remove-" + alias.name(),
                        Feather.X,
                        Texts.of("models.alias.remove", alias.name()));
        remove.setOnAction(event -> removeAlias.accept(alias.name()));
        var chip = new HBox(words, remove);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().addAll(Style.CHIP, Style.CHIP_WITH_VERB);
        return chip;
    }

    private Button stage() {
        var button = new Button(Texts.of("models.stage.move"), Icons.of(Feather.COLUMNS));
        button.setId("version-stage");
        button.getStyleClass().add(Style.QUIET);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(
                event -> {
                    var menu = new ContextMenu();
                    verbs.stages().forEach(action -> menu.getItems().add(ModelVerbs.item(action)));
                    menu.show(button, Side.TOP, 0, 0);
                });
        return button;
    }

    private Region facts(VersionCard card) {
        var version = card.version();
        var about = new Form();
        about.fact(Texts.of("models.fact.stage"), stage(card));
        about.fact(Texts.of("models.fact.run"), orNone(card.runWords()));
        about.fact(
                Texts.of("models.fact.made"),
                version.created() == null ? Figures.NONE : Figures.full(version.created(), zone));
        about.fact(Texts.of("models.fact.origin"), orNone(version.origin()));
        if (!version.description().isEmpty()) {
            about.fact(Texts.of("models.fact.description"), version.description());
        }
        version.tags().forEach(about::fact);
        var numbers = new Form();
        card.run()
                .ifPresent(
                        run ->
                                Boards.metrics(run.metrics(), METRICS)
                                        .forEach(m -> numbers.fact(m.name(), m.value())));
        var both = new HBox(24, half(about, 500), half(numbers, 300));
        both.getStyleClass().add(Style.PAGE_BODY);
        var scroll = new ScrollPane(both);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add(Style.SCROLL);
        return scroll;
    }

    private static Region half(Form form, double width) {
        var half = new StackPane(form.root());
        half.setPrefWidth(width);
        half.setMinWidth(0);
        HBox.setHgrow(half, Priority.ALWAYS);
        return half;
    }

    private static String stage(VersionCard card) {
        return card.stageWaits()
                ? Texts.of("models.fact.waits", card.stage().title())
                : card.stage().title();
    }

    private static String orNone(String text) {
        return text.isEmpty() ? Figures.NONE : text;
    }

    private static Button button(String id, Feather icon, Action action) {
        var button = new Button(action.text(), Icons.of(icon));
        button.setId(id);
        button.getStyleClass().add(Style.QUIET);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(action.textWithKey()));
        button.setVisible(action.isEnabled());
        button.setManaged(action.isEnabled());
        button.setOnAction(event -> action.fire());
        return button;
    }
}
