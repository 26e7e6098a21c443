package io.trialdesk.format.lightgbm;

import io.trialdesk.config.Dialect;
import io.trialdesk.format.Part;
import io.trialdesk.format.table.Head;
import io.trialdesk.model.Value;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A model that LightGBM saved as text: `tree`, `version=v4`, a header, the trees, and at the end
/// every parameter in lines like `[learning_rate: 0.1]`.
final class ModelText {
    private static final int TAIL = 1 << 20;
    private static final Pattern PARAMETER = Pattern.compile("\\[([A-Za-z0-9_]+): (.*)\\]");

    private ModelText() {}

    static boolean isModel(List<String> lines) {
        return lines.size() > 1
                && lines.getFirst().strip().equals("tree")
                && lines.get(1).startsWith("version=v");
    }

    static boolean isModel(Path file) throws IOException {
        return !file.toString().endsWith(".json")
                && Files.isRegularFile(file)
                && isModel(Head.of(file).texts());
    }

    /// The header tells a model that stands alone from others: it holds the sizes of all trees.
    static Optional<String> origin(Part part) throws IOException {
        var alone = part.files().isEmpty() ? part.path() : part.path().resolve("");
        return isModel(alone)
                ? Optional.of(
                        String.join(
                                "\n",
                                Head.of(alone).texts().stream()
                                        .takeWhile(line -> !line.isBlank())
                                        .toList()))
                : Optional.empty();
    }

    static Map<String, Value> parameters(Path file) throws IOException {
        var text = tail(file);
        int from = text.lastIndexOf("\nparameters:");
        int to = text.indexOf("end of parameters", Math.max(from, 0));
        Map<String, Value> parameters = new LinkedHashMap<>();
        if (from >= 0 && to > from) {
            text.substring(from, to).lines().forEach(line -> add(line, parameters));
        }
        return parameters;
    }

    private static void add(String line, Map<String, Value> into) {
        var found = PARAMETER.matcher(line.strip());
        if (found.matches()) {
            var text = found.group(2);
            into.put(
                    found.group(1),
                    text.isEmpty() ? new Value.Text("") : Dialect.YAML12.resolve(text));
        }
    }

    private static String tail(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, in.length() - TAIL);
            var bytes = new byte[(int) (in.length() - from)];
            in.seek(from);
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
