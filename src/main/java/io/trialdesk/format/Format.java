package io.trialdesk.format;

import io.trialdesk.work.Cancel;

import java.io.IOException;

/// One way in which a tool leaves runs on disk. Implementations hold no state and may be used from
/// several threads at once.
public interface Format {
    /// Short lower-case name, as shown in the column and in JSON: `mlflow`, `tensorboard`, `hydra`.
    String name();

    /// What this one folder (not the folders below it) holds in this format. Looks at names and at
    /// a few bytes of files that could be meant, never at whole files.
    Claim claim(Folder folder) throws IOException;

    /// A number that changes when anything in the part changes that [#read] would tell. Reads
    /// names, sizes and times only.
    long fingerprint(Part part) throws IOException;

    /// Hands what stands in a part to the sink. Points are told from the position on when it is one
    /// that this format returned for this part and the files still continue it; otherwise all.
    ///
    /// @throws IOException when nothing can be read; a damaged record is told to the sink instead
    Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException;

    /// Whether parts of this format can hold points. Those that cannot only describe a run.
    default boolean holdsPoints() {
        return true;
    }
}
