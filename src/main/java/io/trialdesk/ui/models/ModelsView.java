package io.trialdesk.ui.models;

import io.trialdesk.ui.fx.Picks;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Blank;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Split;
import io.trialdesk.ui.theme.Strip;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;

import java.time.ZoneId;
import java.util.Optional;

/// The Models screen: models at the left, the board of one at the right, a version below it.
final class ModelsView implements AutoCloseable {
    private final ModelsViewModel model;
    private final Runnable addServer;
    private final ListView<ModelRow> list = new ListView<>();
    private final Picks<ModelRow> picks;
    private final Label title = new Label();
    private final Label facts = new Label();
    private final Label description = new Label();
    private final FlowPane aliases = new FlowPane(8, 4);
    private final BoardPane board;
    private final VersionPane version;
    private final AliasBox alias;
    private final Split body;
    private final Region split;
    private final StackPane root = new StackPane();
    private final Subscription watching;

    ModelsView(
            ModelsViewModel model,
            ModelEdits edits,
            ModelVerbs verbs,
            Runnable addServer,
            ZoneId zone) {
        this.model = model;
        this.addServer = addServer;
        picks = new Picks<>(list, model.models(), ModelRow::key, row -> model.choose(row.key()));
        board = new BoardPane(model::chooseVersion, verbs.menu());
        version = new VersionPane(verbs, edits::removeAlias, zone);
        alias = new AliasBox(model, edits);
        body = new Split(Split.Side.BOTTOM, version.root(), board.root(), 248, 120, 160);
        split = new Split(Split.Side.LEFT, side(), right(), 260, 200, 420);
        root.setId("models");
        root.getStyleClass().add(Style.PANE);
        watching =
                Subscription.combine(
                        model.board().subscribe(this::show),
                        model.version().subscribe(this::showVersion),
                        model.loaded().subscribe(loaded -> arrange()),
                        model.problem().subscribe(problem -> stay()));
    }

    Region root() {
        return root;
    }

    void focus() {
        list.requestFocus();
    }

    void askAlias() {
        alias.open();
    }

    @Override
    public void close() {
        watching.unsubscribe();
        picks.close();
        board.close();
    }

    private Region side() {
        list.setId("model-list");
        list.setFixedCellSize(44);
        list.setCellFactory(ignored -> new ModelCell());
        list.getStyleClass().add(Style.ROWS);
        VBox.setVgrow(list, Priority.ALWAYS);
        var head = new Label(Texts.of("models.models"));
        head.getStyleClass().addAll(Style.SECTION, Style.MASTER_HEAD);
        var side = new VBox(head, list);
        side.getStyleClass().addAll(Style.PANE, Style.MASTER);
        side.setMinSize(0, 0);
        return side;
    }

    private Region right() {
        title.setId("model-name");
        title.getStyleClass().add(Style.TITLE);
        title.setMinWidth(0);
        facts.setId("model-facts");
        facts.getStyleClass().add(Style.MUTED);
        description.setWrapText(true);
        description.setMaxHeight(36);
        description.managedProperty().bind(description.visibleProperty());
        aliases.setId("model-aliases");
        aliases.managedProperty().bind(aliases.visibleProperty());
        var head = new VBox(4, title, facts, description, aliases);
        head.getStyleClass().add(Style.PAGE_HEAD);
        VBox.setMargin(aliases, new javafx.geometry.Insets(4, 0, 0, 0));
        var strip =
                new Strip(
                        "models-problem",
                        model.problem().map(w -> w.isEmpty() ? "" : Texts.of("models.failing", w)),
                        Texts.of("models.retry"),
                        model::retry);
        var page = new BorderPane(body);
        page.setTop(new VBox(strip.root(), head));
        page.setMinSize(0, 0);
        return page;
    }

    /// What could not be read is not looked at: the line of what is shown is marked again.
    private void stay() {
        arrange();
        model.board().get().ifPresent(shown -> picks.mark(shown.row().key()));
    }

    private void arrange() {
        boolean nothing = model.models().isEmpty() && model.problem().get().isEmpty();
        if (nothing) {
            root.getChildren().setAll(model.loaded().get() ? empty() : new Region());
        } else if (!root.getChildren().contains(split)) {
            root.getChildren().setAll(split, alias.root());
        }
    }

    private Region empty() {
        return new Blank(
                        Feather.PACKAGE,
                        Texts.of("models.empty.title"),
                        Texts.of("models.empty.words"))
                .button("models-add-server", Texts.of("models.empty.button"), addServer)
                .root();
    }

    private void show(Optional<Board> shown) {
        arrange();
        shown.ifPresent(
                now -> {
                    picks.mark(now.row().key());
                    title.setText(now.row().name());
                    facts.setText(facts(now));
                    description.setText(now.description());
                    description.setVisible(!now.description().isEmpty());
                    aliases.setVisible(!now.aliases().isEmpty());
                    aliases.getChildren().setAll(now.aliases().stream().map(this::chip).toList());
                    board.show(now);
                });
    }

    private void showVersion(Optional<VersionCard> card) {
        board.mark(card);
        body.open().set(card.isPresent());
        version.show(card);
    }

    private static String facts(Board board) {
        var words =
                board.row().server()
                        + "  ·  "
                        + board.row().age()
                        + "  ·  "
                        + Texts.count("models.versions", board.versions().size());
        return board.waits() == 0
                ? words
                : words + "  ·  " + Texts.count("models.waits", board.waits());
    }

    /// An alias with the version it points to; a click goes there.
    private Region chip(VersionCard.Alias pointing) {
        var chip = new Button("@" + pointing.name() + "  →  v" + pointing.version());
        chip.setMnemonicParsing(false);
        chip.setId("alias-" + pointing.name());
        chip.getStyleClass().addAll(Style.CHIP, Style.ALIAS_CHIP);
        chip.setOnAction(event -> model.chooseVersion(pointing.version()));
        if (pointing.waits()) {
            var sign = Icons.of(Feather.CLOCK);
            sign.getStyleClass().add(Style.WARN);
            chip.setGraphic(sign);
            chip.setTooltip(new Tooltip(Texts.of("models.waits.tip")));
        }
        var box = new HBox(chip);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }
}
