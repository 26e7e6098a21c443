package io.trialdesk.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.OptionalInt;

/// The files of one job in the workspace's home: `log`, `exit` (the exit code, written by the
/// shim), `stop` (that the user asked for it) and `token` (readable by the owner alone, gone at the
/// end).
record JobFolder(Path path) {
    private static final String SHIM = "shim.sh";

    Path log() {
        return path.resolve("log");
    }

    Path shim() {
        return path.resolve(SHIM);
    }

    /// Makes the folder with everything a start needs.
    void prepare(String token) throws IOException {
        Files.createDirectories(path);
        write("token", token);
        try (InputStream script = JobFolder.class.getResourceAsStream(SHIM)) {
            if (script == null) {
                throw new IllegalStateException("the program was built without " + SHIM);
            }
            Files.copy(script, shim(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void write(String name, String text) throws IOException {
        var file = path.resolve(name);
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    /// The token that lets the job's script log; empty once the job is over.
    Optional<String> token() throws IOException {
        var file = path.resolve("token");
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    void forgetToken() throws IOException {
        Files.deleteIfExists(path.resolve("token"));
    }

    /// The exit code, once the job's process has ended.
    OptionalInt exit() throws IOException {
        var file = path.resolve("exit");
        if (!Files.exists(file)) {
            return OptionalInt.empty();
        }
        var text = Files.readString(file).strip();
        return text.matches("-?[0-9]{1,9}")
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    void askToStop() throws IOException {
        write("stop", "");
    }

    boolean isAskedToStop() {
        return Files.exists(path.resolve("stop"));
    }
}
