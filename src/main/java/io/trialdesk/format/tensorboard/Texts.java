package io.trialdesk.format.tensorboard;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.JsonReader;
import io.trialdesk.config.Trees;
import io.trialdesk.model.Value;

import java.util.LinkedHashMap;
import java.util.Map;

/// The texts of a run by tag, the last one of each. The Hugging Face Trainer writes its arguments
/// and the model's configuration as JSON in two of them, which are parameters.
final class Texts {
    private static final int LONGEST_TAG = 5000;
    private static final String SUFFIX = "/text_summary";
    private static final String ARGUMENTS = "args";
    private static final String MODEL = "model_config";

    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Map<String, Value> params = new LinkedHashMap<>();

    /// PyTorch and tensorboardX add a suffix to the tag that was asked for.
    static String plain(String tag) {
        return tag.endsWith(SUFFIX) ? tag.substring(0, tag.length() - SUFFIX.length()) : tag;
    }

    /// Short texts.
    Map<String, String> tags() {
        return tags;
    }

    /// What the Trainer wrote.
    Map<String, Value> params() {
        return params;
    }

    void add(String tag, String text) {
        var name = plain(tag);
        boolean told =
                switch (name) {
                    case ARGUMENTS -> isParams("", text);
                    case MODEL -> isParams(MODEL + ".", text);
                    default -> false;
                };
        if (!told && text.length() <= LONGEST_TAG) {
            tags.put(name, text);
        }
    }

    private boolean isParams(String prefix, String text) {
        if (!text.startsWith("{")) {
            return false;
        }
        try {
            if (!(JsonReader.read(text) instanceof Value.Table table)) {
                return false;
            }
            Trees.flatten(table).forEach((key, value) -> add(prefix + key, key, value));
            return true;
        } catch (ConfigException other) {
            // A text of the same name by somebody else stays a text.
            return false;
        }
    }

    /// The Trainer puts a placeholder for every token; one that is there all the same stays secret.
    private void add(String name, String key, Value value) {
        boolean secret =
                key.endsWith("_token")
                        && value instanceof Value.Text
                        && !value.text().startsWith("<");
        if (!secret) {
            params.put(name, value);
        }
    }
}
