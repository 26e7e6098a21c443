package io.trialdesk.capture;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The list of key and value in which MLflow keeps tags of experiments and models.
final class Tags {
    private Tags() {}

    /// Sets one tag of an object that has a `tags` list.
    static void put(ObjectNode owner, String key, String value) {
        remove(owner, key);
        owner.withArray("tags").addObject().put("key", key).put("value", value);
    }

    /// Removes one; says whether it was there.
    static boolean remove(ObjectNode owner, String key) {
        var tags = owner.withArray("tags");
        for (int i = 0; i < tags.size(); i++) {
            JsonNode tag = tags.get(i);
            if (tag.path("key").asString("").equals(key)) {
                tags.remove(i);
                return true;
            }
        }
        return false;
    }
}
