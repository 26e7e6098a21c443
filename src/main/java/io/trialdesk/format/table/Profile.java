package io.trialdesk.format.table;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Draft;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;

import java.io.IOException;
import java.util.Optional;

/// All that makes a format of the engine: how its folders are found, how each of its files is read,
/// and what else is known of the run. Its functions hold no state.
///
/// @param name of the format
/// @param detection which parts a folder holds
/// @param kinds how the rows of a part's file are read
/// @param description what is known of the run beyond its points
/// @param origin what tells the run from others of the same name from its very start; where it says
///   nothing, the first row does
public record Profile(
        String name, Detection detection, Kinds kinds, Description description, Origins origin) {

    /// A format whose runs are told from others by their first row.
    public Profile(String name, Detection detection, Kinds kinds, Description description) {
        this(name, detection, kinds, description, _ -> Optional.empty());
    }

    /// Finds the parts in a folder by names and the beginnings of files.
    @FunctionalInterface
    public interface Detection {
        Claim claim(Candidates folder) throws IOException;
    }

    /// How a file of a part is read; empty for one without rows. The name is relative to the part,
    /// empty when the part is the file itself.
    @FunctionalInterface
    public interface Kinds {
        Optional<? extends Rows> of(Part part, String file) throws IOException;
    }

    /// A text that stays the same while the run goes on; empty when only its rows tell.
    @FunctionalInterface
    public interface Origins {
        Optional<String> of(Part part) throws IOException;
    }

    /// Tells what is known of the run.
    @FunctionalInterface
    public interface Description {
        void tell(Seen seen, Draft draft) throws IOException;

        /// Nothing but the points.
        Description NOTHING = (_, _) -> {};
    }

    /// A format whose parts hold rows of one kind and nothing else.
    public static Profile of(String name, Rows rows, Detection detection) {
        return new Profile(name, detection, (_, _) -> Optional.of(rows), Description.NOTHING);
    }

    public Profile withOrigin(Origins told) {
        return new Profile(name, detection, kinds, description, told);
    }

    /// The format that this profile makes.
    public Format format() {
        return new TableFormat(this);
    }
}
