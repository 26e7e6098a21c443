package io.trialdesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.RealParts;
import io.trialdesk.config.JsonReader;
import io.trialdesk.model.Value;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Runs as a script `dump.py` in Python printed them, and whether a format reads the same: every
/// parameter with its type, every point. Fields that the script leaves out are not compared.
public final class DumpedRuns {
    private final Value dumped;

    private DumpedRuns(Value dumped) {
        this.dumped = dumped;
    }

    /// Runs a script on a folder.
    public static DumpedRuns by(Path python, Path script, Path folder) throws Exception {
        var command = new ProcessBuilder(python.toString(), script.toString(), folder.toString());
        return new DumpedRuns(JsonReader.read(RealParts.run(command)));
    }

    public static DumpedRuns of(String json) throws IOException {
        return new DumpedRuns(JsonReader.read(json));
    }

    /// Reads every part below a folder.
    public static Heard read(Format format, Path folder) throws IOException {
        var heard = new Heard();
        walk(format, folder, folder, heard);
        return heard;
    }

    private static void walk(Format format, Path source, Path path, Heard heard)
            throws IOException {
        var folder = Listed.folder(source, path);
        var claim = format.claim(folder);
        for (var part : claim.parts()) {
            var _ = format.read(part, Position.START, heard, Cancel.NEVER);
        }
        for (var entry : folder.entries()) {
            if (entry.isFolder() && !claim.closed().contains(entry.name())) {
                walk(format, source, path.resolve(entry.name()), heard);
            }
        }
    }

    public void areWhat(Format format, Path folder) throws IOException {
        areWhat(read(format, folder));
    }

    public void areWhat(Heard heard) {
        assertThat(heard.damages).isEmpty();
        var ours = heard.runs.values().stream().map(run -> ToldRun.of(run, heard)).toList();
        assertThat(ours).isNotEmpty();
        assertThat(Differences.between(ours, runs())).isEmpty();
    }

    public List<ToldRun> runs() {
        return ((Value.Items) dumped).items().stream().map(ToldRun::of).toList();
    }
}
