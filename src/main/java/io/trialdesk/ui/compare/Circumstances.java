package io.trialdesk.ui.compare;

import io.trialdesk.model.Provenance;
import io.trialdesk.ui.text.Texts;

import java.util.List;

/// Under which headings and names the circumstances of runs are compared. Pure.
final class Circumstances {
    /// What ran.
    static final List<Provenance> CODE =
            List.of(
                    Provenance.PROGRAM,
                    Provenance.COMMAND,
                    Provenance.GIT_COMMIT,
                    Provenance.GIT_BRANCH,
                    Provenance.GIT_DIRTY,
                    Provenance.GIT_REMOTE,
                    Provenance.GIT_PATCH);

    /// What it ran on.
    static final List<Provenance> ENVIRONMENT =
            List.of(
                    Provenance.PYTHON,
                    Provenance.PACKAGES,
                    Provenance.SYSTEM,
                    Provenance.HOST,
                    Provenance.USER,
                    Provenance.FOLDER,
                    Provenance.CPU,
                    Provenance.GPU,
                    Provenance.MEMORY);

    private Circumstances() {}

    /// What people call it.
    static String name(Provenance field) {
        return switch (field) {
            case COMMAND -> Texts.of("compare.command");
            case PROGRAM -> Texts.of("compare.program");
            case FOLDER -> Texts.of("compare.folder");
            case GIT_COMMIT -> Texts.of("compare.commit");
            case GIT_BRANCH -> Texts.of("compare.branch");
            case GIT_REMOTE -> Texts.of("compare.remote");
            case GIT_DIRTY -> Texts.of("compare.dirty");
            case GIT_PATCH -> Texts.of("compare.patch");
            case HOST -> Texts.of("compare.host");
            case USER -> Texts.of("compare.user");
            case SYSTEM -> Texts.of("compare.system");
            case PYTHON -> Texts.of("compare.python");
            case CPU -> Texts.of("compare.cpu");
            case GPU -> Texts.of("compare.gpu");
            case MEMORY -> Texts.of("compare.memory");
            case PACKAGES -> Texts.of("compare.packages");
            case CONSOLE -> Texts.of("compare.console");
        };
    }

    /// What a run says of it, empty when it says nothing.
    static String said(ComparedRun run, Provenance field) {
        var known = run.details().provenance().get(field);
        return known == null ? "" : known.text();
    }
}
