package io.trialdesk.format.dvc;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Files of a project, in its folder or in a commit. Paths are relative to the project, `/`
/// separated.
interface Tree {
    /// Files larger than this are passed over.
    int LARGEST = 64 << 20;

    /// The text of a file; empty when there is no such file.
    Optional<String> text(String path) throws IOException;

    /// Files below a folder, sorted; none when there is no such folder.
    List<String> below(String folder) throws IOException;
}
