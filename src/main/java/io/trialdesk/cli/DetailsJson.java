package io.trialdesk.cli;

import io.trialdesk.model.Media;
import io.trialdesk.model.RunDetails;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Locale;

/// What `show` tells of a run beyond its head: `provenance`, `layers`, `origins` and `media`.
final class DetailsJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DetailsJson() {}

    static void add(ObjectNode run, RunDetails details, List<Media> media) {
        var provenance = run.putObject("provenance");
        details.provenance()
                .forEach(
                        (field, found) ->
                                provenance
                                        .putObject(word(field))
                                        .put(field.isFile() ? "path" : "text", found.text())
                                        .put("file", found.file()));
        var layers = run.putArray("layers");
        for (var layer : details.layers()) {
            var node = layers.addObject().put("kind", word(layer.kind())).put("file", layer.file());
            var params = node.putObject("params");
            layer.params().forEach((key, value) -> params.set(key, RunJson.value(value)));
        }
        var origins = run.putObject("origins");
        details.origins().forEach(origins::put);
        run.set("media", media(media));
    }

    private static ArrayNode media(List<Media> all) {
        var array = NODES.arrayNode();
        for (var media : all) {
            var node =
                    array.addObject()
                            .put("key", media.key())
                            .put("kind", word(media.kind()))
                            .put("step", media.step());
            node.set("wall_time", RunJson.number(media.wallTime()));
            node.put("file", media.file()).put("offset", media.offset());
            node.put("length", media.length()).put("caption", media.caption());
        }
        return array;
    }

    static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
