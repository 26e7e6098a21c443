package io.trialdesk.ui.runs;

import io.trialdesk.model.Provenance;
import io.trialdesk.model.RunDetails;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Form;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Optional;

/// Circumstances a run came about under, with the file one of them names below. FX thread only.
final class CircumstancesPage implements DetailsPage {
    private static final List<Provenance> CODE =
            List.of(
                    Provenance.COMMAND,
                    Provenance.PROGRAM,
                    Provenance.FOLDER,
                    Provenance.GIT_COMMIT,
                    Provenance.GIT_BRANCH,
                    Provenance.GIT_REMOTE,
                    Provenance.GIT_DIRTY);
    private static final List<Provenance> ENVIRONMENT =
            List.of(
                    Provenance.HOST,
                    Provenance.USER,
                    Provenance.SYSTEM,
                    Provenance.PYTHON,
                    Provenance.CPU,
                    Provenance.GPU,
                    Provenance.MEMORY);

    private final BorderPane root = new BorderPane();
    private final javafx.scene.control.ScrollPane facts = Scrolled.pane();
    private final Origins origins;
    private final List<Provenance> told;
    private final Provenance named;
    private final String nothing;
    private final FileView file;

    private CircumstancesPage(
            Origins origins,
            List<Provenance> told,
            Provenance named,
            String nothing,
            FileView file) {
        this.origins = origins;
        this.told = told;
        this.named = named;
        this.nothing = nothing;
        this.file = file;
    }

    /// What ran, with the changes that the commit does not hold.
    static CircumstancesPage code(Origins origins, Threads threads) {
        var patch = new FileView("run-patch", Texts.of("runs.code.patch"), false, threads);
        return new CircumstancesPage(
                origins, CODE, Provenance.GIT_PATCH, Texts.of("runs.details.no-code"), patch);
    }

    /// What it ran on, with the packages that were installed.
    static CircumstancesPage environment(Origins origins, Threads threads) {
        var title = Texts.of("runs.environment.packages");
        var packages = new FileView("run-packages", title, false, threads);
        return new CircumstancesPage(
                origins,
                ENVIRONMENT,
                Provenance.PACKAGES,
                Texts.of("runs.details.no-environment"),
                packages);
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void show(RunSheet sheet) {
        facts.setContent(RunFacts.padded(form(sheet).root()));
        var path = sheet.file(named);
        if (path.isPresent()) {
            root.setTop(facts);
            facts.maxHeightProperty().bind(root.heightProperty().multiply(0.5));
            root.setCenter(file.root());
            file.show(path.get(), false);
        } else {
            leave();
            root.setTop(null);
            facts.maxHeightProperty().unbind();
            facts.setMaxHeight(Region.USE_COMPUTED_SIZE);
            root.setCenter(facts);
        }
    }

    @Override
    public void leave() {
        file.leave();
    }

    private Form form(RunSheet sheet) {
        var form = new Form();
        boolean any = false;
        for (var field : told) {
            var said = sheet.said(field);
            if (said.isPresent()) {
                any = true;
                var text = Form.text(words(field, said.get()));
                form.field(name(field), origins.mark(text, sheet, source(sheet, field), ""));
            }
        }
        if (sheet.said(named).isPresent() && sheet.file(named).isEmpty()) {
            any = true;
            form.wide(
                    RunFacts.muted(
                            Texts.of("runs.details.elsewhere", sheet.said(named).orElse(""))));
        }
        return any || sheet.file(named).isPresent() ? form : form.wide(RunFacts.muted(nothing));
    }

    private static Optional<String> source(RunSheet sheet, Provenance field) {
        return Optional.ofNullable(sheet.details().provenance().get(field))
                .map(RunDetails.Sourced::file)
                .filter(file -> !file.isEmpty());
    }

    private static String words(Provenance field, String said) {
        if (field != Provenance.GIT_DIRTY) {
            return said;
        }
        return switch (said) {
            case "true", "True" -> Texts.of("runs.code.dirty.yes");
            case "false", "False" -> Texts.of("runs.code.dirty.no");
            default -> said;
        };
    }

    private static String name(Provenance field) {
        return switch (field) {
            case COMMAND -> Texts.of("runs.code.command");
            case PROGRAM -> Texts.of("runs.code.program");
            case FOLDER -> Texts.of("runs.code.folder");
            case GIT_COMMIT -> Texts.of("runs.code.commit");
            case GIT_BRANCH -> Texts.of("runs.code.branch");
            case GIT_REMOTE -> Texts.of("runs.code.remote");
            case GIT_DIRTY -> Texts.of("runs.code.dirty");
            case GIT_PATCH -> Texts.of("runs.code.patch");
            case HOST -> Texts.of("runs.environment.host");
            case USER -> Texts.of("runs.environment.user");
            case SYSTEM -> Texts.of("runs.environment.system");
            case PYTHON -> Texts.of("runs.environment.python");
            case CPU -> Texts.of("runs.environment.cpu");
            case GPU -> Texts.of("runs.environment.gpu");
            case MEMORY -> Texts.of("runs.environment.memory");
            case PACKAGES -> Texts.of("runs.environment.packages");
            case CONSOLE -> Texts.of("runs.log");
        };
    }
}
