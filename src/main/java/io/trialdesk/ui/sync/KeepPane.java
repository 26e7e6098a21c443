package io.trialdesk.ui.sync;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// Where a token is to be kept: the keyring, a file protected by a passphrase, or memory. Shown as
/// soon as a token is typed.
final class KeepPane {
    private final AddServerViewModel form;
    private final ComboBox<NewServer.Keep> places = new ComboBox<>();
    private final PasswordField passphrase = new PasswordField();
    private final Label words = new Label();
    private final Region secret;
    private final VBox root = new VBox(8);

    KeepPane(AddServerViewModel form) {
        this.form = form;
        places.setId("server-keep");
        places.getItems().setAll(NewServer.Keep.values());
        places.setMaxWidth(Double.MAX_VALUE);
        places.setConverter(new Words());
        places.valueProperty().bindBidirectional(form.keep());
        passphrase.setId("server-passphrase");
        passphrase.textProperty().bindBidirectional(form.passphrase());
        secret = AddServerPane.labelled(Texts.of("sync.add.passphrase"), passphrase);
        secret.managedProperty().bind(secret.visibleProperty());
        words.setId("server-vault");
        words.getStyleClass().addAll(Style.MUTED, Style.SMALL);
        words.setWrapText(true);
        var label = new Label(Texts.of("sync.add.keep"));
        label.setLabelFor(places);
        root.getChildren().setAll(new VBox(4, label, places), secret, words);
        root.managedProperty().bind(root.visibleProperty());
        root.visibleProperty().bind(form.token().isNotEmpty());
        form.keep().subscribe(keep -> show());
        form.keeping().subscribe(keeping -> show());
    }

    Region root() {
        return root;
    }

    private void show() {
        secret.setVisible(form.asksPassphrase());
        var keeping = form.keeping().get();
        passphrase.setPromptText(
                Texts.of(keeping.file() ? "sync.add.passphrase.of" : "sync.add.passphrase.new"));
        words.setText(
                switch (form.keep().get()) {
                    case KEYRING ->
                            Texts.of(
                                    keeping.keyring()
                                            ? "sync.add.kept"
                                            : "sync.add.keep.no-keyring");
                    case FILE -> Texts.of("sync.add.keep.file.words");
                    case SESSION -> Texts.of("sync.add.keep.session.words");
                });
    }

    /// The places in words.
    private static final class Words extends StringConverter<NewServer.Keep> {
        @Override
        public String toString(NewServer.Keep keep) {
            return switch (keep) {
                case null -> "";
                case KEYRING -> Texts.of("sync.add.keep.keyring");
                case FILE -> Texts.of("sync.add.keep.file");
                case SESSION -> Texts.of("sync.add.keep.session");
            };
        }

        @Override
        public NewServer.Keep fromString(String words) {
            throw new UnsupportedOperationException("the place is chosen, not typed");
        }
    }
}
