package io.trialdesk.secrets;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A file encrypted with a passphrase, for systems without a keyring; the user chooses it. The
/// passphrase is asked for at the first use and kept in memory. A new file takes the place of the
/// old one in one step.
public final class FileVault implements Vault {
    private final Path file;
    private final Ask ask;
    private Optional<char[]> passphrase = Optional.empty();

    /// Gets the passphrase from the user.
    @FunctionalInterface
    public interface Ask {
        /// The passphrase, empty when they decline or cannot be asked.
        ///
        /// @param fresh whether there is no file yet, so that it is a new one
        Optional<char[]> passphrase(Path file, boolean fresh) throws IOException;
    }

    public FileVault(Path file, Ask ask) {
        this.file = file;
        this.ask = ask;
    }

    @Override
    public Kind kind() {
        return Kind.ENCRYPTED_FILE;
    }

    @Override
    public synchronized Optional<Secret> get(String server) throws IOException {
        return Files.exists(file) ? Optional.ofNullable(read().get(server)) : Optional.empty();
    }

    @Override
    public synchronized void put(String server, Secret secret) throws IOException {
        var all = read();
        all.put(server, secret);
        write(all);
    }

    @Override
    public synchronized void delete(String server) throws IOException {
        if (Files.exists(file)) {
            var all = read();
            if (all.remove(server) != null) {
                write(all);
            }
        }
    }

    /// Whether there is a file that nobody has opened yet.
    public synchronized boolean isLocked() {
        return passphrase.isEmpty() && Files.exists(file);
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /// Opens the file, or says with which passphrase a new one is to be made.
    ///
    /// @throws IOException when it does not open
    public synchronized void unlock(char[] word) throws IOException {
        passphrase = Optional.of(word.clone());
        var _ = read();
    }

    private char[] passphrase() throws IOException {
        if (passphrase.isEmpty()) {
            passphrase = ask.passphrase(file, !Files.exists(file));
        }
        return passphrase.orElseThrow(
                () ->
                        new IOException(
                                "The file " + file + " stays closed without its passphrase."));
    }

    private Map<String, Secret> read() throws IOException {
        var all = new TreeMap<String, Secret>();
        if (!Files.exists(file)) {
            return all;
        }
        var plain = Sealed.open(Files.readAllBytes(file), passphrase());
        if (plain.isEmpty()) {
            passphrase = Optional.empty();
            throw new IOException(
                    "The file %s does not open with this passphrase, or is damaged."
                            .formatted(file));
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(plain.get()))) {
            for (int n = in.readInt(); n > 0; n--) {
                all.put(in.readUTF(), new Secret(in.readUTF(), in.readUTF()));
            }
        }
        return all;
    }

    private void write(Map<String, Secret> all) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(all.size());
            for (var entry : all.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeUTF(entry.getValue().user());
                out.writeUTF(entry.getValue().word());
            }
        }
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(fresh, Sealed.seal(bytes.toByteArray(), passphrase()));
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(
                fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
