package io.trialdesk.ui.media;

import io.trialdesk.model.Media;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Everything a run logged under one name and of one kind, step by step. A value.
///
/// @param steps in order, at least one
record MediaKey(String key, Media.Kind kind, List<Media> steps) {
    private record Name(String key, Media.Kind kind) {}

    MediaKey {
        steps = List.copyOf(steps);
    }

    /// Puts what a run logged in order: pictures first, then by name.
    static List<MediaKey> of(List<Media> all) {
        var order = Comparator.comparing(Name::kind).thenComparing(Name::key);
        var byName = new TreeMap<Name, List<Media>>(order);
        for (var media : all) {
            byName.computeIfAbsent(
                            new Name(media.key(), media.kind()), ignored -> new ArrayList<>())
                    .add(media);
        }
        var keys = new ArrayList<MediaKey>();
        byName.forEach(
                (name, steps) -> {
                    steps.sort(Comparator.comparingLong(Media::step));
                    keys.add(new MediaKey(name.key(), name.kind(), steps));
                });
        return List.copyOf(keys);
    }

    Media last() {
        return steps.getLast();
    }

    /// The first that was logged at a step.
    Optional<Media> at(long step) {
        return steps.stream().filter(media -> media.step() == step).findFirst();
    }

    /// Whether that one is of the same name.
    boolean isLike(MediaKey other) {
        return key.equals(other.key) && kind == other.kind;
    }
}
