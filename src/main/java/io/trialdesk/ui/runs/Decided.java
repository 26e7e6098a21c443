package io.trialdesk.ui.runs;

import io.trialdesk.model.ConfigLayer;
import io.trialdesk.model.RunDetails;
import io.trialdesk.model.Value;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which layer of a configuration decided a value, and what the layers below it said. Pure.
///
/// @param layer the one that decided
/// @param written the value as it stands there, references unresolved
/// @param beaten layers that said something else, strongest first
record Decided(ConfigLayer layer, String written, List<ConfigLayer> beaten) {
    Decided {
        beaten = List.copyOf(beaten);
    }

    /// Who decided a parameter; empty when the run has no layers that name it.
    static Optional<Decided> of(RunDetails details, String key) {
        var all =
                details.layers().stream()
                        .filter(layer -> layer.params().containsKey(key))
                        .sorted(Comparator.comparing(ConfigLayer::kind).reversed())
                        .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var first = all.getFirst();
        var written = text(first, key);
        var beaten =
                all.stream().skip(1).filter(layer -> !text(layer, key).equals(written)).toList();
        return Optional.of(new Decided(first, written, beaten));
    }

    /// Whether it is written as a reference to other values.
    boolean isReference() {
        return written.contains("${");
    }

    static String text(ConfigLayer layer, String key) {
        return layer.params().getOrDefault(key, Value.Nothing.NULL).text();
    }
}
