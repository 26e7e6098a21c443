package io.trialdesk.capture;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The fields of a request, read as protobuf's JSON mapping reads them: a number may be text, an
/// absent field has its default, unknown fields are ignored.
record Message(ObjectNode node) {
    static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(200)
                                                    .maxStringLength(64 << 20)
                                                    .build())
                                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                                    .build())
                    .build();

    /// The object a body holds; an empty body is an empty object.
    static Message of(byte[] body) throws Refusal {
        if (body.length == 0) {
            return new Message(JSON.createObjectNode());
        }
        try {
            return JSON.readTree(body) instanceof ObjectNode object
                    ? new Message(object)
                    : fail("the body is no JSON object");
        } catch (JacksonException problem) {
            throw Refusal.invalid("The body is not valid JSON: " + problem.getOriginalMessage());
        }
    }

    private static Message fail(String problem) throws Refusal {
        throw Refusal.invalid(problem);
    }

    /// The arguments of a query string; a repeated one is a list.
    static Message of(Map<String, List<String>> query) {
        var object = JSON.createObjectNode();
        query.forEach(
                (key, values) -> {
                    if (values.size() == 1) {
                        object.put(key, values.getFirst());
                    } else {
                        values.forEach(object.withArray(key)::add);
                    }
                });
        return new Message(object);
    }

    boolean has(String key) {
        return node.hasNonNull(key);
    }

    /// A text field, empty when absent.
    String text(String key) {
        return node.path(key).asString("");
    }

    Optional<String> maybe(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /// A text field that must be there.
    String need(String key) throws Refusal {
        var value = text(key);
        if (value.isEmpty()) {
            throw missing(key);
        }
        return value;
    }

    private static Refusal missing(String key) {
        return Refusal.invalid(
                "Missing value for required parameter '%s'. See the API docs for more information about request parameters."
                        .formatted(key));
    }

    /// The run that a call is about, under its new or its old name.
    String runId() throws Refusal {
        var id = text("run_id");
        return id.isEmpty()
                ? maybe("run_uuid").filter(u -> !u.isEmpty()).orElseThrow(() -> missing("run_id"))
                : id;
    }

    OptionalLong whole(String key) throws Refusal {
        var value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return OptionalLong.empty();
        }
        if (value.isNumber() && value.doubleValue() == Math.rint(value.doubleValue())) {
            return OptionalLong.of(
                    value.isIntegralNumber() ? value.longValue() : (long) value.doubleValue());
        }
        try {
            return OptionalLong.of(Long.parseLong(value.asString("")));
        } catch (NumberFormatException problem) {
            throw Refusal.invalid(
                    "Invalid value %s for parameter '%s': a whole number was expected"
                            .formatted(value, key));
        }
    }

    /// A whole number that must not be smaller, or what it is when absent.
    long atLeast(long least, String key, long otherwise) throws Refusal {
        long value = whole(key).orElse(otherwise);
        if (value < least) {
            throw Refusal.invalid(
                    "Invalid value %d for parameter '%s': at least %d was expected"
                            .formatted(value, key, least));
        }
        return value;
    }

    /// A number that must be there; NaN and the infinities arrive as text.
    double real(String key) throws Refusal {
        var value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            throw missing(key);
        }
        if (value.isNumber()) {
            return value.doubleValue();
        }
        try {
            return Double.parseDouble(value.asString(""));
        } catch (NumberFormatException problem) {
            throw Refusal.invalid(
                    "Invalid value %s for parameter '%s': a number was expected"
                            .formatted(value, key));
        }
    }

    /// The objects of a list, none when it is absent.
    List<Message> items(String key) {
        var items = new ArrayList<Message>();
        for (JsonNode item : node.path(key)) {
            if (item instanceof ObjectNode object) {
                items.add(new Message(object));
            }
        }
        return items;
    }

    /// The texts of a list; a single value is a list of one.
    List<String> texts(String key) {
        var value = node.path(key);
        if (value.isString()) {
            return List.of(value.stringValue());
        }
        var texts = new ArrayList<String>();
        for (JsonNode item : value) {
            texts.add(item.asString(""));
        }
        return texts;
    }
}
