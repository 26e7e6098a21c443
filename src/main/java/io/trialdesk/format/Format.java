package io.trialdesk.format;

import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.util.List;

/// One way in which a tool leaves runs on disk. Implementations hold no state and may be used from
/// several threads at once.
public interface Format {
    /// Short lower-case name, as shown in the column and in JSON: `mlflow`, `tensorboard`, `hydra`.
    String name();

    /// The parts that this one folder (not the folders below it) holds in this format; empty when
    /// none. Looks at names and at a few bytes of files that could be meant, never at whole files.
    List<Part> claim(Folder folder) throws IOException;

    /// Hands what stands in a part to the sink. Heads are always told in full; points only from the
    /// position on, which must be one that this format returned for this part, or the start.
    ///
    /// @return the position after the last complete record, to go on from when the files have grown
    /// @throws IOException when nothing can be read; a damaged record is told to the sink instead
    Position read(Part part, Position from, Sink sink, Cancel cancel) throws IOException;
}
