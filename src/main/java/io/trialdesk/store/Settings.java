package io.trialdesk.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Small named texts: preferences, saved views, layouts. Never secrets. Any thread but, for
/// writing, the FX thread.
public final class Settings {
    private static final String GET = "select content from setting where name = ?";
    private static final String UNDER =
            "select name, content from setting where left(name, length(?)) = ?";
    private static final String PUT = "merge into setting (name, content) key (name) values (?, ?)";
    private static final String REMOVE = "delete from setting where name = ?";

    private final Database database;

    Settings(Database database) {
        this.database = database;
    }

    public Optional<String> get(String key) {
        return database.read(h -> h.select(GET, key).mapTo(String.class).findOne());
    }

    /// All settings whose key begins so, sorted by key.
    public Map<String, String> under(String prefix) {
        var found = new TreeMap<String, String>();
        return database.read(
                h -> {
                    h.select(UNDER, prefix, prefix)
                            .map((row, _) -> found.put(row.getString(1), row.getString(2)))
                            .list();
                    return found;
                });
    }

    public Changes put(String key, String value) {
        return database.write(
                h -> {
                    h.execute(PUT, key, value);
                    return Changes.of(Changes.Kind.SETTING);
                });
    }

    public Changes remove(String key) {
        return database.write(
                h -> h.execute(REMOVE, key) > 0 ? Changes.of(Changes.Kind.SETTING) : Changes.NONE);
    }
}
