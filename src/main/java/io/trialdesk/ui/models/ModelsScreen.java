package io.trialdesk.ui.models;

import io.trialdesk.store.Changes;
import io.trialdesk.ui.action.Action;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.shell.api.Notices;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.shell.api.Screen;
import io.trialdesk.ui.text.Texts;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/// The Models screen. Boot makes it, tells it of changes, and closes it. FX thread only, except
/// `changed`.
public final class ModelsScreen implements Screen {
    /// What the screen can do beyond itself.
    ///
    /// @param openRun shows a run of the workspace
    /// @param addServer asks for a server and adds it
    public record Outside(LongConsumer openRun, Runnable addServer) {}

    private final ModelsViewModel model;
    private final ModelEdits edits;
    private final ModelsView view;
    private final List<Action> actions;

    public ModelsScreen(ModelsDesk desk, Threads threads, Notices notices, Outside outside) {
        this(desk, threads, notices, outside, ZoneId.systemDefault());
    }

    ModelsScreen(ModelsDesk desk, Threads threads, Notices notices, Outside outside, ZoneId zone) {
        model = new ModelsViewModel(desk, threads, zone);
        edits = new ModelEdits(desk, model, threads, notices);
        var verbs = verbs(outside);
        view = new ModelsView(model, edits, verbs, outside.addServer(), zone);
        actions = verbs.all();
    }

    /// Something was committed. Any thread.
    public void changed(Changes changes) {
        model.changed(changes);
    }

    @Override
    public Node root() {
        return view.root();
    }

    @Override
    public void arrive(Place place) {
        if (place instanceof Place.Models(var name)) {
            name.ifPresent(model::choose);
        }
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public ObservableValue<String> status() {
        return model.board()
                .map(
                        board ->
                                board.filter(shown -> shown.waits() > 0)
                                        .map(b -> Texts.count("models.waits", b.waits()))
                                        .orElse(""));
    }

    @Override
    public void focus() {
        view.focus();
    }

    @Override
    public void close() {
        view.close();
        model.close();
    }

    private ModelVerbs verbs(Outside outside) {
        var version = model.version();
        return new ModelVerbs(
                Action.of(
                        "models.open-run",
                        "O",
                        with(version, card -> card.run().isPresent()),
                        () ->
                                version.get()
                                        .flatMap(VersionCard::run)
                                        .ifPresent(run -> outside.openRun().accept(run.key()))),
                Action.of("models.set-alias", "A", with(version, card -> true), this::askAlias),
                Action.of(
                        "models.remove-alias",
                        "Shift+A",
                        with(version, card -> !card.aliases().isEmpty()),
                        this::removeNewestAlias),
                List.of(
                        move("models.to-none", "Alt+1", Stage.NONE),
                        move("models.to-staging", "Alt+2", Stage.STAGING),
                        move("models.to-production", "Alt+3", Stage.PRODUCTION),
                        move("models.to-archived", "Alt+4", Stage.ARCHIVED)));
    }

    private Action move(String id, String key, Stage stage) {
        return Action.of(
                id,
                key,
                with(model.version(), card -> card.stage() != stage),
                () -> edits.move(stage));
    }

    private void askAlias() {
        view.askAlias();
    }

    private void removeNewestAlias() {
        model.version()
                .get()
                .map(card -> card.aliases().getLast().name())
                .ifPresent(edits::removeAlias);
    }

    private static ObservableValue<Boolean> with(
            ReadOnlyObjectProperty<Optional<VersionCard>> version, Predicate<VersionCard> test) {
        return version.map(card -> card.filter(test).isPresent());
    }
}
