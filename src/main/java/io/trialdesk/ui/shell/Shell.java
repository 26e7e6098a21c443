package io.trialdesk.ui.shell;

import io.trialdesk.ui.action.Actions;
import io.trialdesk.ui.action.CommandPalette;
import io.trialdesk.ui.action.Context;
import io.trialdesk.ui.action.Finding;
import io.trialdesk.ui.action.KeySheet;
import io.trialdesk.ui.action.Keyboard;
import io.trialdesk.ui.shell.api.Navigator;
import io.trialdesk.ui.shell.api.Notices;
import io.trialdesk.ui.shell.api.Screen;
import io.trialdesk.ui.shell.api.Tab;
import io.trialdesk.ui.shell.api.Works;
import io.trialdesk.ui.theme.Split;
import io.trialdesk.ui.theme.Style;
import io.trialdesk.ui.theme.Theme;
import io.trialdesk.work.Clock;
import io.trialdesk.work.Scope;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// The frame of the window. Give it screens with `serve`, put it into a scene with `open`, then go
/// somewhere. FX thread only, except for notices and works.
public final class Shell implements AutoCloseable {
    private final Actions actions = new Actions();
    private final Travel travel = new Travel();
    private final ScreenHost screens = new ScreenHost(actions);
    private final CommandPalette palette;
    private final KeySheet keys = new KeySheet(actions);
    private final FoundPane found;
    private final NoticeStack notices;
    private final WorkLine works;
    private final StatusBar status;
    private final TopBar top;
    private final SideBar side;
    private final Split split;
    private final Zoom zoom;
    private final Scope scope = new Scope();

    /// @param search finds runs, experiments and views for the palette
    public Shell(Theme theme, Verbs verbs, Finding.Search search, Executor uiThread, Clock clock) {
        palette = new CommandPalette(actions, search);
        found = new FoundPane(verbs.add());
        notices = new NoticeStack(uiThread, clock);
        works = new WorkLine(uiThread, clock);
        status = new StatusBar(screens.status(), works);
        var offered = new ShellActions(this, theme, verbs);
        top =
                new TopBar(
                        travel,
                        offered.tabs(),
                        offered.sideBar(),
                        offered.palette(),
                        offered.train());
        side = new SideBar(travel, offered.adding());
        split = new Split(Split.Side.LEFT, side.root(), screens.root(), 220, 160, 480);
        zoom = new Zoom(layers());
        var registered = actions.add(Context.GLOBAL, offered.all());
        scope.own(registered::unsubscribe);
        scope.own(screens);
    }

    /// Says who makes a screen when its tab is first visited.
    public void serve(Tab tab, Supplier<Screen> maker) {
        screens.serve(tab, maker);
    }

    /// Puts the frame into a scene of its own, with style and keys.
    public Scene open(double width, double height) {
        var scene = new Scene(zoom, width, height);
        Theme.dress(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::key);
        var keyboard = Keyboard.connect(actions, scene);
        var going = travel.here().subscribe(screens::show);
        scope.own(keyboard::unsubscribe);
        scope.own(going::unsubscribe);
        return scene;
    }

    public Navigator navigator() {
        return travel;
    }

    public Notices notices() {
        return notices;
    }

    public Works works() {
        return works;
    }

    public Actions actions() {
        return actions;
    }

    /// The list of what sources hold beside runs.
    public FoundPane found() {
        return found;
    }

    public SideBar sideBar() {
        return side;
    }

    /// What the top bar says of the servers.
    public ObjectProperty<SyncPill> pill() {
        return top.pill();
    }

    /// What the right end of the status bar says: what is kept here, what waits.
    public StringProperty facts() {
        return status.facts();
    }

    /// How large everything is, 1 being normal.
    public DoubleProperty scale() {
        return zoom.factor();
    }

    @Override
    public void close() {
        scope.close();
    }

    CommandPalette commandPalette() {
        return palette;
    }

    KeySheet keySheet() {
        return keys;
    }

    Zoom zoom() {
        return zoom;
    }

    Split split() {
        return split;
    }

    private StackPane layers() {
        var frame = new BorderPane(split, top.root(), null, status.root(), null);
        frame.getStyleClass().add(Style.FRAME);
        return new StackPane(frame, notices.root(), found.root(), palette.root(), keys.root());
    }
}
