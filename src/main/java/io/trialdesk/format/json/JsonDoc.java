package io.trialdesk.format.json;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.JsonReader;
import io.trialdesk.format.Part;
import io.trialdesk.format.Sink;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Value;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// A small JSON file as a tree of values.
///
/// @param value null's own value when the file is missing, cut or damaged
/// @param isCut whether its writer is not done
public record JsonDoc(Value value, boolean isCut) {
    private static final JsonDoc NONE = new JsonDoc(Value.Nothing.NULL, false);

    /// Reads a file of a part. Damage is told to the sink; a file that is not there or not yet
    /// complete is no damage.
    public static JsonDoc read(Part part, Path file, Sink sink) throws IOException {
        try {
            return new JsonDoc(
                    JsonReader.read(Files.readString(file, StandardCharsets.UTF_8)), false);
        } catch (NoSuchFileException missing) {
            return NONE;
        } catch (ConfigException | CharacterCodingException problem) {
            if (JsonWalk.file(file, List.of(), (_, value) -> JsonWalk.skip(value)).isCut()) {
                return new JsonDoc(Value.Nothing.NULL, true);
            }
            var words = String.valueOf(problem.getMessage());
            sink.damaged(new Damage(part.relative(file), "", "it cannot be read: " + words));
            return NONE;
        }
    }

    /// Whether something stands in it.
    public boolean isThere() {
        return !(value instanceof Value.Nothing);
    }
}
