package io.trialdesk.ui.models;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// Asks for an alias over the board, and says beforehand what setting it will move.
final class AliasBox {
    private final ModelsViewModel model;
    private final ModelEdits edits;
    private final StackPane root = new StackPane();
    private final TextField name = new TextField();
    private final Label words = new Label();
    private final Label title = new Label();
    private final HBox known = new HBox(4);
    private final Button set = new Button(Texts.of("models.alias.set"));

    AliasBox(ModelsViewModel model, ModelEdits edits) {
        this.model = model;
        this.edits = edits;
        root.setId("alias-box");
        root.setVisible(false);
        root.managedProperty().bind(root.visibleProperty());
        root.setAlignment(Pos.TOP_CENTER);
        root.getStyleClass().add(Style.OVER);
        root.setOnMousePressed(
                event -> {
                    if (root.equals(event.getTarget())) {
                        close();
                    }
                });
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        root.getChildren().setAll(box());
    }

    Region root() {
        return root;
    }

    void open() {
        model.version()
                .get()
                .ifPresent(
                        card -> {
                            title.setText(Texts.of("models.alias.title", card.title()));
                            offer();
                            name.setText("");
                            tell("");
                            root.setVisible(true);
                            name.requestFocus();
                        });
    }

    private Region box() {
        title.getStyleClass().add(Style.NAME);
        name.setId("alias-name");
        name.setPromptText(Texts.of("models.alias.prompt"));
        name.textProperty().subscribe(this::tell);
        words.setId("alias-words");
        words.getStyleClass().addAll(Style.MUTED, Style.SMALL);
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        set.setId("alias-set");
        set.getStyleClass().add(Style.PRIMARY);
        set.setMinWidth(Region.USE_PREF_SIZE);
        set.setOnAction(event -> set());
        var foot = new HBox(16, words, set);
        foot.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(8, title, name, known, foot);
        box.getStyleClass().addAll(Style.FLOATING, Style.ASK);
        box.setMaxSize(380, Region.USE_PREF_SIZE);
        return box;
    }

    /// The aliases there are can be picked.
    private void offer() {
        known.getChildren().clear();
        model.board()
                .get()
                .ifPresent(
                        board ->
                                board.aliases().stream()
                                        .limit(4)
                                        .forEach(
                                                alias -> {
                                                    var chip = new Button("@" + alias.name());
                                                    chip.setMnemonicParsing(false);
                                                    chip.getStyleClass().add(Style.QUIET);
                                                    chip.setOnAction(
                                                            event -> name.setText(alias.name()));
                                                    known.getChildren().add(chip);
                                                }));
    }

    private void tell(String text) {
        var problem = text.isEmpty() ? Optional.of("") : AliasName.problem(text);
        set.setDisable(problem.isPresent());
        words.setText(
                problem.orElseGet(
                        () ->
                                edits.pointed(text)
                                        .map(old -> Texts.of("models.alias.moves", "v" + old))
                                        .orElseGet(() -> Texts.of("models.alias.new"))));
    }

    private void set() {
        if (!set.isDisabled()) {
            edits.setAlias(name.getText());
            close();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            set();
            event.consume();
        }
    }

    private void close() {
        root.setVisible(false);
    }
}
