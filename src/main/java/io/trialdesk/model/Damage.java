package io.trialdesk.model;

/// Something in a source that could not be read. It is counted and shown; everything else is kept.
///
/// @param file path of the file relative to the source, or a URL
/// @param where position in words, for example `line 12` or `byte 4096`, empty for the whole file
/// @param problem one sentence: what was found and what was expected
public record Damage(String file, String where, String problem) {

    /// One line for lists and messages.
    public String sentence() {
        return where.isEmpty() ? file + ": " + problem : file + ", " + where + ": " + problem;
    }
}
