package io.trialdesk.diff;

import io.trialdesk.model.Provenance;
import io.trialdesk.model.RunDetails;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The circumstances of a run as keys and texts. Those that only name a file have no place here:
/// the files of two runs are never the same. Pure functions.
final class Circumstances {
    private static final Set<Provenance> CODE =
            EnumSet.of(
                    Provenance.COMMAND,
                    Provenance.PROGRAM,
                    Provenance.GIT_COMMIT,
                    Provenance.GIT_BRANCH,
                    Provenance.GIT_REMOTE,
                    Provenance.GIT_DIRTY);

    private static final Set<Provenance> ENVIRONMENT =
            EnumSet.of(
                    Provenance.FOLDER,
                    Provenance.HOST,
                    Provenance.USER,
                    Provenance.SYSTEM,
                    Provenance.PYTHON,
                    Provenance.CPU,
                    Provenance.GPU,
                    Provenance.MEMORY);

    private Circumstances() {}

    /// What ran.
    static Map<String, String> code(RunDetails details) {
        return texts(details, CODE);
    }

    /// Where it ran.
    static Map<String, String> environment(RunDetails details) {
        return texts(details, ENVIRONMENT);
    }

    private static Map<String, String> texts(RunDetails details, Set<Provenance> fields) {
        var texts = new TreeMap<String, String>();
        details.provenance()
                .forEach(
                        (field, sourced) -> {
                            if (fields.contains(field)) {
                                texts.put(field.name().toLowerCase(Locale.ROOT), sourced.text());
                            }
                        });
        return texts;
    }
}
