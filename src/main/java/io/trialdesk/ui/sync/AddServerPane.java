package io.trialdesk.ui.sync;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;

/// The form for a new server: its address, a token if it wants one, where that token is kept, and
/// what a test finds.
final class AddServerPane {
    private final AddServerViewModel form;
    private final Runnable cancel;
    private final TextField url = new TextField();
    private final PasswordField token = new PasswordField();
    private final FontIcon sign = Icons.of(Feather.CHECK_CIRCLE);
    private final Label words = new Label();
    private final KeepPane place;
    private final HBox found = new HBox(8, sign, words);
    private final Button test = new Button(Texts.of("sync.add.test"));
    private final Button add = new Button(Texts.of("sync.add.add"));
    private final VBox root = new VBox(16);

    AddServerPane(AddServerViewModel form, Runnable cancel) {
        this.form = form;
        this.cancel = cancel;
        place = new KeepPane(form);
        root.setId("add-server");
        root.setMinSize(0, 0);
        root.getStyleClass().add(Style.ADD_FORM);
        root.setMaxWidth(560);
        root.getChildren().addAll(title(), address(), secret(), found(), foot());
        form.found().subscribe(this::show);
        form.busy().subscribe(busy -> enable());
        form.url().subscribe(text -> enable());
    }

    Region root() {
        return root;
    }

    void focus() {
        url.requestFocus();
    }

    private Region title() {
        var title = new Label(Texts.of("sync.add.title"));
        title.getStyleClass().add(Style.TITLE);
        var about = new Label(Texts.of("sync.add.words"));
        about.getStyleClass().add(Style.MUTED);
        about.setWrapText(true);
        return new VBox(4, title, about);
    }

    private Region address() {
        url.setId("server-url");
        url.setPromptText(Texts.of("sync.add.url.prompt"));
        url.textProperty().bindBidirectional(form.url());
        url.setOnAction(event -> form.test());
        return labelled(Texts.of("sync.add.url"), url);
    }

    private Region secret() {
        token.setId("server-token");
        token.setPromptText(Texts.of("sync.add.token.prompt"));
        token.textProperty().bindBidirectional(form.token());
        token.setOnAction(event -> form.test());
        return new VBox(12, labelled(Texts.of("sync.add.token"), token), place.root());
    }

    private Region found() {
        words.setId("server-found");
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        found.setAlignment(Pos.CENTER_LEFT);
        found.managedProperty().bind(found.visibleProperty());
        return found;
    }

    private Region foot() {
        test.setId("server-test");
        test.getStyleClass().addAll(Style.QUIET, Style.OUTLINED);
        test.setOnAction(event -> form.test());
        add.setId("server-add");
        add.getStyleClass().add(Style.PRIMARY);
        add.setOnAction(event -> form.add());
        var away = new Button(Texts.of("sync.cancel"));
        away.setId("server-cancel");
        away.getStyleClass().add(Style.QUIET);
        away.setOnAction(event -> cancel.run());
        return new HBox(8, add, test, away);
    }

    private void show(Optional<Finding> finding) {
        found.setVisible(finding.isPresent());
        sign.getStyleClass().removeAll(Style.GOOD, Style.BAD);
        finding.ifPresent(
                what -> {
                    sign.setIconCode(what.fine() ? Feather.CHECK_CIRCLE : Feather.X_CIRCLE);
                    sign.getStyleClass().add(what.fine() ? Style.GOOD : Style.BAD);
                    words.setText(what.sentence());
                });
    }

    private void enable() {
        test.setDisable(!form.isReady());
        add.setDisable(!form.isReady());
        test.setText(form.busy().get() ? Texts.of("sync.add.testing") : Texts.of("sync.add.test"));
    }

    static Region labelled(String words, TextField field) {
        var label = new Label(words);
        label.setLabelFor(field);
        return new VBox(4, label, field);
    }
}
