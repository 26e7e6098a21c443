package io.trialdesk.format;

import io.trialdesk.model.Notice;

import java.util.List;
import java.util.Set;

/// What a format says of one folder.
///
/// @param parts what the folder itself holds
/// @param closed names of folders inside it that are the format's own and hold nothing for others,
///   so that nobody walks them
/// @param notices of what is not read as it is
public record Claim(List<Part> parts, Set<String> closed, List<Notice> notices) {
    public static final Claim NONE = new Claim(List.of(), Set.of());

    public Claim {
        parts = List.copyOf(parts);
        closed = Set.copyOf(closed);
        notices = List.copyOf(notices);
    }

    public Claim(List<Part> parts, Set<String> closed) {
        this(parts, closed, List.of());
    }

    /// Whether the folder is nothing to the format, as most are.
    public boolean isNone() {
        return parts.isEmpty() && closed.isEmpty() && notices.isEmpty();
    }

    /// A folder that holds this part and closes these folders to others.
    public static Claim of(Part part, String... closed) {
        return new Claim(List.of(part), Set.of(closed));
    }

    /// A folder of which only something is to be told; what it closes holds nothing for others.
    public static Claim notice(Notice notice, String... closed) {
        return new Claim(List.of(), Set.of(closed), List.of(notice));
    }
}
