package io.trialdesk.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import io.trialdesk.ui.fx.Desktop;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.util.Subscription;

import java.util.Objects;

/// Which look the window has and why. Keeps the toolkit's own style sheet in step with the user's
/// choice and the desktop's. One per process, FX thread only.
public final class Theme implements AutoCloseable {
    private static final String SHEET =
            Objects.requireNonNull(
                            Theme.class.getResource("trialdesk.css"), "trialdesk.css is missing")
                    .toExternalForm();

    private final ObjectProperty<ThemeChoice> choice;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.LIGHT);
    private final ObservableValue<Boolean> darkDesktop = Desktop.dark();
    private final Subscription watching;

    public Theme(ThemeChoice first) {
        Face.load();
        choice = new SimpleObjectProperty<>(first);
        watching =
                Subscription.combine(
                        choice.subscribe(ignored -> wear()),
                        darkDesktop.subscribe(ignored -> wear()));
    }

    /// What the user wants; setting it changes everything on screen at once.
    public ObjectProperty<ThemeChoice> choice() {
        return choice;
    }

    /// What is worn now.
    public ReadOnlyObjectProperty<Look> look() {
        return look.getReadOnlyProperty();
    }

    /// Gives a scene the program's style sheet.
    public static void dress(Scene scene) {
        scene.getStylesheets().add(SHEET);
    }

    @Override
    public void close() {
        watching.unsubscribe();
    }

    private void wear() {
        var next = choice.get().on(darkDesktop.getValue());
        var sheet = next.isDark() ? new PrimerDark() : new PrimerLight();
        Application.setUserAgentStylesheet(sheet.getUserAgentStylesheet());
        look.set(next);
    }
}
