package io.trialdesk.format;

/// How far a part has been read, in the words of its format (for example `events.123=4096`). Opaque
/// to everyone else, stored in the same transaction as what was read.
public record Position(String text) {
    public static final Position START = new Position("");
}
