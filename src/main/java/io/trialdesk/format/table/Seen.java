package io.trialdesk.format.table;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.Dialect;
import io.trialdesk.config.JsonReader;
import io.trialdesk.config.YamlReader;
import io.trialdesk.format.Part;
import io.trialdesk.format.Sink;
import io.trialdesk.format.SmallText;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Value;
import io.trialdesk.series.Points;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a reading has seen of a part, and its other files. For one thread.
public final class Seen {
    private final Part part;
    private final Marks marks;
    private final Sheet sheet;
    private final Sink sink;

    Seen(Part part, Marks marks, Sheet sheet, Sink sink) {
        this.part = part;
        this.marks = marks;
        this.sheet = sheet;
        this.sink = sink;
    }

    public Part part() {
        return part;
    }

    /// Its files relative to its path; one without a name when it is a file itself.
    public List<String> files() {
        return TableFormat.files(part);
    }

    public boolean has(String file) {
        return part.files().contains(file);
    }

    /// How many rows of a file were read, in this reading and before.
    public long rows(String file) {
        return marks.of(file).rows();
    }

    /// The step of the last row of a file, -1 without.
    public long lastStep(String file) {
        return marks.of(file).step();
    }

    /// The points of a metric that this reading added.
    public Points added(String metric) {
        return sheet.of(metric);
    }

    /// A configuration; null when it is not there or, which is told, cannot be read.
    public Value yaml(String file) throws IOException {
        return tree(file, text -> YamlReader.read(text, Dialect.PYYAML));
    }

    /// A JSON file; null when it is not there, not complete or, which is told, cannot be read.
    public Value json(String file) throws IOException {
        return tree(file, text -> isComplete(text) ? JsonReader.read(text) : Value.Nothing.NULL);
    }

    /// A file that breaks off is still being written.
    private static boolean isComplete(String text) {
        return text.stripTrailing().endsWith("}");
    }

    private interface Reader {
        Value read(String text) throws ConfigException;
    }

    private Value tree(String file, Reader reader) throws IOException {
        var path = part.path().resolve(file);
        if (!has(file) || !Files.isRegularFile(path)) {
            return Value.Nothing.NULL;
        }
        try {
            var text = SmallText.read(path);
            return text.isBlank() ? Value.Nothing.NULL : reader.read(text);
        } catch (IOException problem) {
            damaged(path, "it cannot be read: " + problem.getMessage());
            return Value.Nothing.NULL;
        }
    }

    void damaged(Path file, String problem) {
        sink.damaged(new Damage(part.relative(file), "", problem));
    }
}
