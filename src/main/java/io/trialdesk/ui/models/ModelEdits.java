package io.trialdesk.ui.models;

import io.trialdesk.model.Edit;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.shell.api.Notice;
import io.trialdesk.ui.shell.api.Notices;
import io.trialdesk.ui.text.Texts;

import java.util.Optional;

/// What is done on the Models screen: aliases and stages, each with a way back. FX thread only.
final class ModelEdits {
    private final ModelsDesk desk;
    private final ModelsViewModel model;
    private final Threads threads;
    private final Notices notices;

    ModelEdits(ModelsDesk desk, ModelsViewModel model, Threads threads, Notices notices) {
        this.desk = desk;
        this.model = model;
        this.threads = threads;
        this.notices = notices;
    }

    /// Points an alias at the chosen version.
    void setAlias(String alias) {
        model.version()
                .get()
                .ifPresent(
                        card -> {
                            var before = pointed(alias);
                            var number = card.version().version();
                            if (!before.equals(Optional.of(number))) {
                                make(
                                        new Edit.SetAlias(
                                                card.model().server(),
                                                card.model().name(),
                                                alias,
                                                before,
                                                Optional.of(number)),
                                        Texts.of("models.done.alias", alias, card.title()));
                            }
                        });
    }

    /// Takes an alias away.
    void removeAlias(String alias) {
        model.board()
                .get()
                .ifPresent(
                        shown ->
                                make(
                                        new Edit.SetAlias(
                                                shown.row().key().server(),
                                                shown.row().key().name(),
                                                alias,
                                                pointed(alias),
                                                Optional.empty()),
                                        Texts.of("models.done.no-alias", alias)));
    }

    /// Moves the chosen version to another stage.
    void move(Stage to) {
        model.version()
                .get()
                .filter(card -> card.stage() != to)
                .ifPresent(
                        card ->
                                make(
                                        new Edit.SetStage(
                                                card.model().server(),
                                                card.model().name(),
                                                card.version().version(),
                                                card.stage().word(),
                                                to.word()),
                                        Texts.of("models.done.stage", card.title(), to.title())));
    }

    /// What an alias points at now.
    Optional<String> pointed(String alias) {
        return model.board()
                .get()
                .flatMap(
                        shown ->
                                shown.aliases().stream()
                                        .filter(known -> known.name().equals(alias))
                                        .findFirst())
                .map(VersionCard.Alias::version);
    }

    private void make(Edit.OfModel edit, String words) {
        var server = model.board().get().map(shown -> shown.row().server()).orElse("");
        threads.work(
                () -> {
                    desk.apply(edit);
                    return edit;
                },
                done -> {
                    model.retry();
                    notices.say(
                            Notice.undoable(
                                    words,
                                    Texts.of("models.done.waits", server),
                                    () -> undo(done)));
                },
                why -> notices.say(Notice.problem(Texts.of("models.failed"), why)));
    }

    private void undo(Edit.OfModel edit) {
        threads.work(
                () -> {
                    desk.apply((Edit.OfModel) edit.inverse());
                    return edit;
                },
                done -> model.retry(),
                why -> notices.say(Notice.problem(Texts.of("models.failed"), why)));
    }
}
