package io.trialdesk.format.foreign;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Folder;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.model.Notice;
import io.trialdesk.work.Cancel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Recognises what Aim, Guild AI, ClearML, Comet and Neptune leave. Claims nothing, so it never
/// reads anything.
public final class Foreign implements Format {
    public static final String NAME = "foreign";

    /// A folder with more archives than this holds data sets rather than sessions.
    private static final int MOST_ARCHIVES = 40;

    private static final String GUILD_MARK = ".guild/opref";
    private static final Pattern GUILD_RUN = Pattern.compile("[0-9a-f]{32}");
    private static final Set<String> CLOSED = Set.of(".aim", ".neptune", ".cometml-runs");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean holdsPoints() {
        return false;
    }

    @Override
    public Claim claim(Folder folder) throws IOException {
        List<Notice> notices = new ArrayList<>();
        if (has(folder, ".aim/run_metadata.sqlite")) {
            notices.add(notice(folder, ".aim", Tool.AIM));
        }
        if (isNeptune(folder)) {
            notices.add(notice(folder, ".neptune", Tool.NEPTUNE));
        }
        if (folder.hasFolder(".cometml-runs")) {
            notices.add(notice(folder, ".cometml-runs", Tool.COMET));
        }
        guild(folder).ifPresent(name -> notices.add(notice(folder, name, Tool.GUILD)));
        if (folder.hasFile("task.json") && folder.hasFile("log.jsonl")) {
            notices.add(notice(folder, "", Tool.CLEARML));
        }
        archives(folder, notices);
        return new Claim(List.of(), Set.copyOf(folder.folders(CLOSED::contains)), notices);
    }

    private static boolean has(Folder folder, String file) {
        int slash = file.indexOf('/');
        return folder.hasFolder(file.substring(0, slash))
                && Files.exists(folder.path().resolve(file));
    }

    private static boolean isNeptune(Folder folder) {
        return has(folder, ".neptune/offline")
                || has(folder, ".neptune/async")
                || has(folder, ".neptune/sync");
    }

    /// One word for all runs of a Guild home: the folder of the first one that is met.
    private static Optional<String> guild(Folder folder) {
        if (has(folder, GUILD_MARK) && folder.path().equals(folder.source())) {
            return Optional.of("");
        }
        var runs = folder.folders(name -> GUILD_RUN.matcher(name).matches());
        boolean isHome =
                !runs.isEmpty()
                        && Files.exists(folder.path().resolve(runs.getFirst()).resolve(GUILD_MARK));
        return isHome ? Optional.of("") : Optional.empty();
    }

    private static void archives(Folder folder, List<Notice> notices) throws IOException {
        var archives = folder.files(name -> name.endsWith(".zip"));
        if (archives.size() > MOST_ARCHIVES) {
            return;
        }
        for (var archive : archives) {
            var tool = inside(folder.path().resolve(archive));
            if (tool != null) {
                notices.add(notice(folder, archive, tool));
            }
        }
    }

    /// By the names in the archive alone.
    private static @Nullable Tool inside(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            if (zip.getEntry("task.json") != null && zip.getEntry("metrics.jsonl") != null) {
                return Tool.CLEARML;
            }
            boolean isComet =
                    zip.getEntry("experiment.json") != null
                            && zip.getEntry("messages.json") != null;
            return isComet ? Tool.COMET : null;
        } catch (ZipException noArchive) {
            return null;
        }
    }

    private static Notice notice(Folder folder, String name, Tool tool) {
        var path = folder.source().relativize(folder.path().resolve(name));
        return new Notice(
                path.toString().replace('\\', '/'),
                tool.name(),
                Notice.Kind.FOREIGN,
                tool.sentence());
    }

    @Override
    public long fingerprint(Part part) {
        return 0;
    }

    @Override
    public Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException {
        throw new IOException("nothing of this tool is read");
    }
}
