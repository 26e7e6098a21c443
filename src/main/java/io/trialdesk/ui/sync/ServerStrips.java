package io.trialdesk.ui.sync;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Strip;
import io.trialdesk.ui.theme.Style;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/// What stands over a server that cannot be used as it is: what was wrong the last time and what
/// still works, what to do about one that is another now, the passphrase of its login.
final class ServerStrips {
    private final SyncViewModel model;
    private final SyncVerbsViewModel verbs;
    private final VBox root;

    ServerStrips(SyncViewModel model, SyncVerbsViewModel verbs) {
        this.model = model;
        this.verbs = verbs;
        root = new VBox(problem(), another(), locked());
    }

    Region root() {
        return root;
    }

    private Region problem() {
        var words =
                of(
                        server ->
                                server.sentence().isEmpty() || isSpecial(server)
                                        ? ""
                                        : Texts.of("sync.still-works", server.sentence()));
        return new Strip("server-problem", words, Texts.of("sync.retry"), verbs::sync).root();
    }

    private static boolean isSpecial(ServerItem server) {
        return server.reach() == ServerItem.Reach.ANOTHER
                || server.reach() == ServerItem.Reach.LOCKED;
    }

    private Region another() {
        var words =
                of(
                        server ->
                                server.reach() == ServerItem.Reach.ANOTHER
                                        ? Texts.of("sync.another", server.sentence())
                                        : "");
        return new Strip("server-another", words, Texts.of("sync.start-over"), verbs::startOver)
                .root();
    }

    private Region locked() {
        var words = new Label(Texts.of("sync.locked"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var passphrase = new PasswordField();
        passphrase.setId("server-unlock-passphrase");
        passphrase.setPrefWidth(200);
        passphrase.setMinWidth(160);
        passphrase.setPromptText(Texts.of("sync.locked.passphrase"));
        var unlock = new Button(Texts.of("sync.unlock"));
        unlock.setId("server-unlock");
        unlock.getStyleClass().add(Style.QUIET);
        unlock.setMinWidth(Region.USE_PREF_SIZE);
        unlock.disableProperty().bind(passphrase.textProperty().isEmpty());
        Runnable open =
                () -> {
                    verbs.unlock(passphrase.getText());
                    passphrase.clear();
                };
        unlock.setOnAction(event -> open.run());
        passphrase.setOnAction(event -> open.run());
        var bar = new HBox(8, Icons.of(Feather.LOCK), words, passphrase, unlock);
        bar.setId("server-locked");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add(Style.STRIP);
        bar.visibleProperty()
                .bind(
                        model.server()
                                .map(
                                        row ->
                                                row.map(ServerRow::server)
                                                        .map(ServerItem::reach)
                                                        .filter(ServerItem.Reach.LOCKED::equals)
                                                        .isPresent()));
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private ObservableValue<String> of(java.util.function.Function<ServerItem, String> words) {
        return model.server().map(row -> row.map(ServerRow::server).map(words).orElse(""));
    }
}
