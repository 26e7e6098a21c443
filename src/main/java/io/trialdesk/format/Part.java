package io.trialdesk.format;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/// One place in one format: a run's folder, a log file, a database.
///
/// @param source the folder of the source it was found in
/// @param path the folder or file
/// @param role what it means for the folders below it
/// @param files for formats that want it: the files it consists of, relative to `path`, in order
public record Part(String format, Path source, Path path, Role role, List<String> files) {

    /// How a part takes its place beside others (one training script often writes several formats).
    public enum Role {
        /// Holds one run and owns everything below it: parts of other formats found there are more
        /// sources of the same run.
        RUN,
        /// Holds any number of runs by itself, with ids of their own and its path as theirs. Each
        /// reading tells all of them in full, a continued one too: a run that is told no longer is
        /// gone.
        STORE,
        /// Points and facts without a strong identity: joins the nearest run above it, or is a run
        /// by itself when there is none.
        LOG,
        /// Looks like a log of metrics: read when the user has added this very file as a source,
        /// and otherwise only told of.
        PROPOSAL
    }

    public Part {
        files = List.copyOf(files);
    }

    public Part(String format, Path source, Path path, Role role) {
        this(format, source, path, role, List.of());
    }

    /// Its path relative to the source, `/` separated, empty for the source itself.
    public String relativePath() {
        return relative(path);
    }

    /// A file of this part, told relative to its path (empty for the part itself), relative to the
    /// source.
    public String located(String file) {
        return file.isEmpty() ? relativePath() : relative(path.resolve(file).normalize());
    }

    /// A path below the source as people see it: relative, `/` separated.
    public String relative(Path below) {
        var whole = below.toString();
        int root = source.toString().length();
        if (root > 0
                && whole.length() > root
                && isSeparator(whole.charAt(root))
                && whole.startsWith(source.toString())) {
            return whole.substring(root + 1).replace('\\', '/');
        }
        return source.relativize(below).toString().replace('\\', '/');
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == File.separatorChar;
    }
}
