package io.trialdesk.ui.runs;

import io.trialdesk.query.Attributes;
import io.trialdesk.query.Order;
import io.trialdesk.store.Store;
import io.trialdesk.ui.action.Action;
import io.trialdesk.ui.fx.Live;
import io.trialdesk.ui.fx.Opener;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.media.MediaDoor;
import io.trialdesk.ui.media.MediaPage;
import io.trialdesk.ui.shell.api.Navigator;
import io.trialdesk.ui.shell.api.Notice;
import io.trialdesk.ui.shell.api.Notices;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.shell.api.Screen;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Look;
import io.trialdesk.ui.theme.RunColours;
import io.trialdesk.work.Clock;
import io.trialdesk.work.Scope;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executor;

/// The runs screen, put together. FX thread only.
public final class RunsScreen implements Screen {
    private static final Duration REST = Duration.ofMillis(100);

    private final Around around;
    private final Scope scope = new Scope();
    private final RunsViewModel model;
    private final DetailsViewModel details;
    private final RunsView view;
    private final RunsActions actions;
    private final GridSelection selecting;
    private final RunGrid grid;
    private final Beside beside;
    private final StringProperty status = new SimpleStringProperty("");

    /// What the screen needs of the program.
    ///
    /// @param workers runs what blocks
    /// @param zone in which times are told
    /// @param media pictures and texts of runs
    public record Around(
            Store store,
            Executor workers,
            Executor uiThread,
            Clock clock,
            ZoneId zone,
            MediaDoor media) {}

    /// What the screen needs of the window.
    ///
    /// @param pointed the run the pointer is over, here or in a chart
    /// @param addFolder asks for a folder to add, for the empty table
    public record Window(
            Navigator navigator,
            Notices notices,
            RunColours colours,
            ObservableValue<Look> look,
            ObjectProperty<OptionalLong> pointed,
            Runnable addFolder) {}

    public RunsScreen(Around around, Window window, Beside beside) {
        this.around = around;
        this.beside = scope.own(beside);
        model = scope.own(runs());
        details = scope.own(sheets());
        var editing =
                new RunEditing(
                        edit -> around.store().edits().apply(edit),
                        window.notices(),
                        around.workers());
        grid = new RunGrid(model, window.colours(), window.look());
        view =
                new RunsView(
                        model,
                        grid.table(),
                        details(editing, window.notices()),
                        beside,
                        window.addFolder());
        actions = new RunsActions(model, view, window.navigator());
        selecting =
                new GridSelection(
                        model,
                        grid.table(),
                        window.pointed()::set,
                        () -> actions.menu(),
                        view::showDetails);
        scope.own(selecting);
        scope.own(around.store().onChange(this::changed));
        model.lead().subscribe(details::show);
        var drawn = new EyeLines(model, window.colours(), window.look(), beside, grid);
        scope.own(drawn);
        model.selection().subscribe(this::tell);
        model.tables().subscribe(ignored -> tell());
    }

    @Override
    public Node root() {
        return view.root();
    }

    @Override
    public void arrive(Place place) {
        if (place instanceof Place.Runs runs) {
            model.go(runs);
        }
    }

    @Override
    public List<Action> actions() {
        return actions.all();
    }

    @Override
    public ObservableValue<String> status() {
        return status;
    }

    @Override
    public void focus() {
        view.focusTable();
    }

    @Override
    public void close() {
        scope.close();
    }

    /// Shows the runs that pass a filter, as if it had been typed.
    public void filter(String text) {
        model.filter().set(text);
    }

    /// Runs something once, when the first rows are laid out.
    public void whenRowsShow(Runnable then) {
        FirstSight.of(grid.table(), then);
    }

    /// Selects runs, the first of which the details show.
    public void select(List<Long> runs) {
        model.selection().set(new Selection(false, Set.copyOf(runs)));
        model.lead().set(runs.stream().findFirst());
        selecting.reveal();
    }

    RunsViewModel model() {
        return model;
    }

    private void changed(io.trialdesk.store.Changes changes) {
        model.changed(changes);
        details.changed(changes);
        if (changes.touches(io.trialdesk.store.Changes.Kind.SERIES)) {
            around.uiThread().execute(beside::stale);
        }
    }

    private RunsViewModel runs() {
        var store = around.store();
        var first =
                new RunsQuestion(
                        "", List.of(Order.descending(Attributes.START)), Place.Runs.ALL, false);
        var answers =
                new RunsAnswers(
                        () -> store.catalogue().now(),
                        () -> store.sources().all(),
                        around.clock(),
                        around.zone());
        return new RunsViewModel(first, around.zone(), screen -> live(first, answers, screen));
    }

    private DetailsView details(RunEditing editing, Notices notices) {
        var threads = new Threads(around.workers(), around.uiThread(), around.clock());
        var opener = new Opener(threads, why -> notices.say(Notice.problem(why, "")));
        var origins = new Origins(opener::show);
        var media = scope.own(new MediaPage(around.media(), threads, opener));
        return scope.own(
                new DetailsView(
                        details,
                        new RunNotes(editing, origins),
                        new RunFacts(around.zone(), origins),
                        DetailsPages.of(origins, media, threads)));
    }

    private DetailsViewModel sheets() {
        var sheets = new RunSheets(around.store(), around.clock());
        return new DetailsViewModel(screen -> live(Optional.<Long>empty(), sheets, screen));
    }

    private <Q, A> Live<Q, A> live(
            Q first, java.util.function.Function<Q, A> source, Live.Screen<A> screen) {
        return new Live<>(
                first, source, screen, REST, around.workers(), around.uiThread(), around.clock());
    }

    private void tell() {
        int selected = model.selection().get().count(model.table());
        status.set(
                switch (selected) {
                    case 0 -> "";
                    case 1 -> Texts.of("runs.selected.one");
                    default -> Texts.of("runs.selected.many", Figures.count(selected));
                });
    }
}
