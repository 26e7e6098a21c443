package io.trialdesk.format.json;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.JsonReader;
import io.trialdesk.format.Part;
import io.trialdesk.format.Sink;
import io.trialdesk.format.SmallText;
import io.trialdesk.model.Damage;
import io.trialdesk.model.Value;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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
            return new JsonDoc(JsonReader.read(SmallText.read(file)), false);
        } catch (NoSuchFileException missing) {
            return NONE;
        } catch (SmallText.Refused problem) {
            return damaged(part, file, problem, sink);
        } catch (ConfigException | CharacterCodingException problem) {
            if (JsonWalk.file(file, List.of(), (_, value) -> JsonWalk.skip(value)).isCut()) {
                return new JsonDoc(Value.Nothing.NULL, true);
            }
            return damaged(part, file, problem, sink);
        }
    }

    private static JsonDoc damaged(Part part, Path file, IOException problem, Sink sink) {
        var words =
                problem instanceof CharacterCodingException
                        ? "it is no UTF-8"
                        : problem.getMessage();
        sink.damaged(new Damage(part.relative(file), "", "it cannot be read: " + words));
        return NONE;
    }

    /// Whether something stands in it.
    public boolean isThere() {
        return !(value instanceof Value.Nothing);
    }
}
