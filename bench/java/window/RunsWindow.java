package bench;

import io.trialdesk.query.Filter;
import io.trialdesk.query.FilterException;
import io.trialdesk.query.RunQuery;
import io.trialdesk.store.Store;
import io.trialdesk.ui.fx.UiThread;
import io.trialdesk.ui.media.MediaDoor;
import io.trialdesk.ui.runs.RunsScreen;
import io.trialdesk.ui.shell.api.Navigator;
import io.trialdesk.ui.shell.api.Notices;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.theme.RunColours;
import io.trialdesk.ui.theme.Theme;
import io.trialdesk.ui.theme.ThemeChoice;
import io.trialdesk.work.SystemClock;

import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/// The program's runs screen in a window of its own. A square in the corner changes its colour with
/// the rows, in the same pulse: when the screen shows the new colour it shows the new rows. FX
/// thread only.
final class RunsWindow {
    private static final Color[] MARKS = {Color.RED, Color.LIME};

    private final Store store;
    private final Robot robot = new Robot();
    private final Rectangle mark = new Rectangle(8, 8, MARKS[0]);
    private final TextField field;
    private final TableView<?> table;
    private int shown;
    private long changedAt;

    RunsWindow(Store store, SystemClock clock, Control control) {
        this.store = store;
        var theme = new Theme(ThemeChoice.LIGHT);
        var around =
                new RunsScreen.Around(
                        store,
                        task -> Thread.startVirtualThread(() -> delayed(control, task)),
                        new UiThread(),
                        clock,
                        ZoneOffset.UTC,
                        MediaDoor.NOTHING);
        var screen = new RunsScreen(around, window(theme), new Panel(new Region()));
        var root = new StackPane(screen.root(), mark);
        StackPane.setAlignment(mark, javafx.geometry.Pos.TOP_LEFT);
        var scene = new Scene(root, 1280, 800);
        Theme.dress(scene);
        var stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        screen.arrive(Place.Runs.ALL);
        field = (TextField) root.lookup("#filter");
        table = (TableView<?>) root.lookup("#runs-table");
        table.getItems().addListener((ListChangeListener<Object>) _ -> note());
        field.requestFocus();
    }

    private void note() {
        changedAt = System.nanoTime();
        mark.setFill(MARKS[++shown % 2]);
    }

    private static void delayed(Control control, Runnable task) {
        control.delay();
        task.run();
    }

    private static RunsScreen.Window window(Theme theme) {
        return new RunsScreen.Window(
                new Nowhere(),
                notice -> {},
                new RunColours(),
                theme.look(),
                new SimpleObjectProperty<>(OptionalLong.empty()),
                () -> {});
    }

    /// How many runs the table shows; the screen may still be behind.
    int rows() {
        return table.getItems().size();
    }

    /// How many it should show.
    int expected() throws FilterException {
        return RunQuery.ALL
                .filteredBy(Filter.parse(field.getText()))
                .rows(store.catalogue().now(), Instant.now())
                .length;
    }

    void write(String filter) {
        field.setText(filter);
        field.positionCaret(filter.length());
    }

    void type(String letter) {
        field.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    void back() {
        field.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.BACK_SPACE, false, false, false, false));
    }

    /// How often new rows came.
    int changes() {
        return shown;
    }

    /// When the newest rows came, before they were laid out.
    long changedAt() {
        return changedAt;
    }

    /// Whether the pixels of the screen have the colour of the newest rows.
    boolean isPainted() {
        return robot.getPixelColor(4, 4).equals(MARKS[shown % 2]);
    }
}
