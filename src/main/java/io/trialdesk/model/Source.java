package io.trialdesk.model;

/// A place runs come from, as the user added it.
///
/// @param id the workspace's own number for it, 0 before it is stored
/// @param location absolute path of a folder or file, or the base URL of a server without
///   credentials
public record Source(int id, Kind kind, String location) {

    /// What a source is, which decides who reads it.
    public enum Kind {
        FOLDER,
        FILE,
        SERVER
    }

    /// The last part of the location, which is what lists show first.
    public String shortName() {
        var trimmed = location.replaceAll("[/\\\\]+$", "");
        int cut = Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\'));
        return cut < 0 || cut == trimmed.length() - 1 ? trimmed : trimmed.substring(cut + 1);
    }
}
