package io.trialdesk.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The arguments of a GET, encoded.
record Query(String text) {
    static final Query NONE = new Query("");

    Query with(String key, String value) {
        var pair = key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return new Query(text.isEmpty() ? "?" + pair : text + "&" + pair);
    }

    Query with(String key, long value) {
        return with(key, Long.toString(value));
    }
}
