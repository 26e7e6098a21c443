package io.trialdesk.server;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// MLflow's JSON: whole numbers may come as text, doubles too, NaN and the infinities as the texts
/// `NaN`, `Infinity`, `-Infinity` (one call writes them bare); empty lists are left out. A number
/// the server cannot read is silently stored as 0, so what goes out is written in its exact form.
final class Json {
    /// SQL stores keep an infinity as the greatest double.
    private static final double CLAMPED = Double.MAX_VALUE;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    private Json() {}

    static Optional<JsonNode> object(byte[] body) {
        try {
            var read = MAPPER.readTree(body);
            return read.isObject() ? Optional.of(read) : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    static byte[] bytes(JsonNode body) {
        return MAPPER.writeValueAsBytes(body);
    }

    static ObjectNode body() {
        return MAPPER.createObjectNode();
    }

    static String text(JsonNode from, String field) {
        return from.path(field).asString("");
    }

    /// What names a thing, which the server never leaves out.
    ///
    /// @throws Malformed when it did
    static String id(JsonNode from, String field) {
        var id = text(from, field);
        if (id.isEmpty()) {
            throw new Malformed("without " + field);
        }
        return id;
    }

    /// 0 when absent, which is also what MLflow means by an unknown time.
    ///
    /// @throws Malformed when it is a text that is no whole number
    static long whole(JsonNode from, String field) {
        var node = from.path(field);
        try {
            return node.isString() ? Long.parseLong(node.asString()) : node.asLong(0);
        } catch (NumberFormatException notOne) {
            throw new Malformed("with a " + field + " that is no whole number");
        }
    }

    /// @throws Malformed when it is a text that is no number
    static double real(JsonNode from, String field) {
        var node = from.path(field);
        double read = node.isString() ? parsed(node.asString(), field) : node.asDouble(0);
        return Math.abs(read) >= CLAMPED ? Math.copySign(Double.POSITIVE_INFINITY, read) : read;
    }

    private static double parsed(String text, String field) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notOne) {
            throw new Malformed("with a " + field + " that is no number");
        }
    }

    /// A double as MLflow reads it.
    static void put(ObjectNode into, String field, double value) {
        if (Double.isFinite(value)) {
            into.put(field, value);
        } else {
            into.put(field, Double.toString(value));
        }
    }

    /// A list of `{key, value}`.
    static Map<String, String> pairs(JsonNode list) {
        var all = new TreeMap<String, String>();
        for (var item : list.values()) {
            all.put(text(item, "key"), text(item, "value"));
        }
        return all;
    }

    static void putPairs(ObjectNode into, String field, Map<String, String> pairs) {
        var list = into.putArray(field);
        pairs.forEach((key, value) -> list.addObject().put("key", key).put("value", value));
    }

    static Optional<String> token(JsonNode answer) {
        return Optional.of(text(answer, "next_page_token")).filter(it -> !it.isEmpty());
    }
}
