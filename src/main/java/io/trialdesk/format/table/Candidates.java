package io.trialdesk.format.table;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Folder;
import io.trialdesk.format.Part;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A folder with what a format wants to know of it. Looks into few files and only at their begin.
public record Candidates(String format, Folder folder) {
    /// Folders with more files of one kind than this hold data.
    private static final int MOST = 200;

    /// Names of the files, not empty, with one of these endings; none when there are too many.
    public List<String> files(String... endings) {
        List<String> found = new ArrayList<>();
        for (var entry : folder.entries()) {
            var name = entry.name();
            if (!entry.isFolder()
                    && entry.size() > 0
                    && !name.startsWith(".")
                    && ends(name, endings)) {
                found.add(name);
                if (found.size() > MOST) {
                    return List.of();
                }
            }
        }
        return found;
    }

    private static boolean ends(String name, String... endings) {
        for (var ending : endings) {
            int from = name.length() - ending.length();
            if (name.regionMatches(true, from, ending, 0, ending.length())) {
                return true;
            }
        }
        return false;
    }

    /// Those of these files that are there, in this order.
    public List<String> present(String... names) {
        return Arrays.stream(names).filter(folder::hasFile).toList();
    }

    /// The beginning of a file; nothing of one that may not be read or has gone.
    public Head head(String file) throws IOException {
        try {
            return Head.of(folder.path().resolve(file));
        } catch (AccessDeniedException | NoSuchFileException closed) {
            return Head.NONE;
        }
    }

    /// Whether a file that should be a text begins with zero bytes instead, as after a crash.
    public boolean isZeros(String file) throws IOException {
        try {
            return Head.isZeros(folder.path().resolve(file));
        } catch (AccessDeniedException | NoSuchFileException closed) {
            return false;
        }
    }

    /// The first 4 KB of a file as text, whatever its lines.
    public String start(String file) throws IOException {
        try (var in = Files.newInputStream(folder.path().resolve(file))) {
            return new String(in.readNBytes(4096), StandardCharsets.UTF_8);
        } catch (AccessDeniedException | NoSuchFileException closed) {
            return "";
        }
    }

    /// The header of a table.
    public Optional<Header> header(String file) throws IOException {
        return Header.of(head(file));
    }

    /// The folder as one part: a run by itself, or more of the run above it.
    public Part whole(List<String> files) {
        return new Part(format, folder.source(), folder.path(), Part.Role.LOG, files);
    }

    /// One file as a part.
    public Part alone(String file, Part.Role role) {
        return new Part(format, folder.source(), folder.path().resolve(file), role);
    }

    /// What logs in a folder mean: one with a usual name, alone of its kind, is the folder's run,
    /// with the files beside it; others are each a run by itself.
    public Claim logs(List<String> logs, Set<String> usual, List<String> beside) {
        if (logs.size() == 1 && usual.contains(logs.getFirst().toLowerCase(Locale.ROOT))) {
            var files = new ArrayList<>(logs);
            files.addAll(beside);
            return Claim.of(whole(files));
        }
        var parts = logs.stream().map(log -> alone(log, Part.Role.LOG)).toList();
        return new Claim(parts, Set.of());
    }
}
