package io.trialdesk.ui.shell;

import io.trialdesk.ui.shell.api.Notice;
import io.trialdesk.ui.shell.api.Notices;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;
import io.trialdesk.work.Clock;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.time.Duration;
import java.util.concurrent.Executor;

/// Notices over the lower edge of the window, newest below. What is done goes by itself after a
/// while, problems stay until put away.
final class NoticeStack implements Notices {
    private static final Duration STAY = Duration.ofSeconds(8);
    private static final int MOST = 4;

    private final VBox root = new VBox(8);
    private final Executor uiThread;
    private final Clock clock;

    NoticeStack(Executor uiThread, Clock clock) {
        this.uiThread = uiThread;
        this.clock = clock;
        root.setId("notices");
        root.setAlignment(Pos.BOTTOM_CENTER);
        root.setPickOnBounds(false);
        root.getStyleClass().add(Style.NOTICES);
    }

    Node root() {
        return root;
    }

    @Override
    public void say(Notice notice) {
        uiThread.execute(() -> show(notice));
    }

    private void show(Notice notice) {
        var card = card(notice);
        root.getChildren().add(card);
        if (root.getChildren().size() > MOST) {
            root.getChildren().removeFirst();
        }
        if (notice.kind() == Notice.Kind.DONE) {
            clock.after(STAY, () -> uiThread.execute(() -> root.getChildren().remove(card)));
        }
    }

    private Node card(Notice notice) {
        var text = new Label(notice.text());
        var card = new HBox(12);
        card.getStyleClass().addAll(Style.FLOATING, Style.NOTICE);
        card.setAlignment(Pos.CENTER_LEFT);
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        if (notice.kind() == Notice.Kind.PROBLEM) {
            var sign = Icons.of(Feather.ALERT_TRIANGLE);
            sign.getStyleClass().add(Style.BAD);
            text.setGraphic(sign);
            text.getStyleClass().add(Style.PROBLEM);
        }
        card.getChildren().add(text);
        if (!notice.more().isEmpty()) {
            var more = new Label(notice.more());
            more.getStyleClass().add(Style.MUTED);
            card.getChildren().add(more);
        }
        notice.way().ifPresent(way -> card.getChildren().add(link(way, card)));
        card.getChildren().add(closeButton(card));
        return card;
    }

    private Node link(Notice.Way way, Node card) {
        var link = new Hyperlink(way.verb());
        link.setId("notice-undo");
        link.getStyleClass().add(Style.LINK);
        link.setOnAction(
                event -> {
                    root.getChildren().remove(card);
                    way.run().run();
                });
        return link;
    }

    private Button closeButton(Node card) {
        var close = Icons.button("notice-close", Feather.X, Texts.of("shell.close-notice"));
        close.setOnAction(event -> root.getChildren().remove(card));
        return close;
    }
}
