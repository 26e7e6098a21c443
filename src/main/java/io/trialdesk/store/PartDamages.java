package io.trialdesk.store;

import io.trialdesk.model.Damage;

import java.util.List;

/// What one reading of one part found that could not be read.
///
/// @param format name of the format that read it
/// @param path the part's folder or file relative to the source, `/` separated
/// @param instead whether the part was read whole, so that what was found in it before is no longer
///   so
public record PartDamages(String format, String path, boolean instead, List<Damage> damages) {

    public PartDamages {
        damages = List.copyOf(damages);
    }

    String finder() {
        return finder(format, path);
    }

    static String finder(String format, String path) {
        return format + " " + path;
    }
}
