package io.trialdesk.launch;

import java.util.List;
import java.util.Optional;

/// Something a project offers to run.
///
/// @param name what the user calls it: the entry point's name or the script's path in the project
/// @param command the words it starts with; for an `MLproject` the one template line
/// @param evidence where it was found, for example `train.py line 41`
public record Entry(
        String name, Kind kind, List<String> command, List<Field> fields, String evidence) {

    /// What describes the entry, best first.
    public enum Kind {
        MLPROJECT,
        HYDRA,
        SCRIPT
    }

    public Entry {
        command = List.copyOf(command);
        fields = List.copyOf(fields);
    }

    /// The field a user means by a key: its name, its option with or without dashes, `-` and `_`
    /// alike.
    public Optional<Field> field(String key) {
        var exact = fields.stream().filter(f -> f.name().equals(key)).findFirst();
        return exact.isPresent()
                ? exact
                : fields.stream().filter(f -> folded(f.name()).equals(folded(key))).findFirst();
    }

    private static String folded(String key) {
        return key.replaceFirst("^-+", "").replace('-', '_');
    }
}
