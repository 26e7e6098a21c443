package io.trialdesk.format.xgboost;

import io.trialdesk.model.Value;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a model, or a configuration of `save_config`, says of itself beside its trees. XGBoost
/// writes all values as text.
///
/// @param params by dotted key below `learner`
/// @param attributes what the training, or the user, noted: `best_iteration`, `best_score`
record ModelJson(Map<String, Value> params, Map<String, String> attributes) {
    private static final long LARGEST = 256L << 20;
    private static final int HEAD = 4096;
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(40)
                                    .maxNumberLength(400)
                                    .build())
                    .build();

    static boolean isModel(String head) {
        var start = head.stripLeading();
        return start.startsWith("{\"learner\"")
                || (start.startsWith("{\"version\":[") && start.contains("\"learner\":"));
    }

    static boolean isModel(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return isModel(new String(in.readNBytes(HEAD), StandardCharsets.UTF_8));
        }
    }

    /// Passes over the trees.
    ///
    /// @throws IOException when the file is no JSON or too large
    static ModelJson read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file.getFileName() + ": a model of more than 256 MB is not read");
        }
        var model = new ModelJson(new LinkedHashMap<>(), new LinkedHashMap<>());
        try (var in = Files.newInputStream(file);
                var parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                model.object(parser, "");
            }
        } catch (JacksonException problem) {
            throw new IOException(
                    file.getFileName() + " is no model: " + problem.getOriginalMessage(), problem);
        }
        return model;
    }

    private void object(JsonParser parser, String prefix) {
        for (var t = parser.nextToken();
                t != JsonToken.END_OBJECT && t != null;
                t = parser.nextToken()) {
            var key = prefix + parser.currentName();
            switch (parser.nextToken()) {
                case START_OBJECT -> object(parser, key.equals("learner") ? "" : key + ".");
                case START_ARRAY -> parser.skipChildren();
                case VALUE_STRING -> text(key, parser.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> text(key, parser.getString());
                default -> {}
            }
        }
    }

    private void text(String key, String text) {
        if (key.startsWith("attributes.")) {
            attributes.put(key.substring("attributes.".length()), text);
        } else {
            params.put(key, new Value.Text(text));
        }
    }
}
