package io.trialdesk.format;

import java.util.List;
import java.util.Set;

/// What a format says of one folder.
///
/// @param parts what the folder itself holds
/// @param closed names of folders inside it that are the format's own and hold nothing for others,
///   so that nobody walks them
public record Claim(List<Part> parts, Set<String> closed) {
    public static final Claim NONE = new Claim(List.of(), Set.of());

    public Claim {
        parts = List.copyOf(parts);
        closed = Set.copyOf(closed);
    }

    /// A folder that holds this part and closes these folders to others.
    public static Claim of(Part part, String... closed) {
        return new Claim(List.of(part), Set.of(closed));
    }
}
