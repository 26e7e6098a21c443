package io.trialdesk.query;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/// What the names in a filter mean: MLflow's groups and its many spellings of attributes.
final class Names {
    private static final Map<String, ColumnId.Kind> GROUPS =
            Map.ofEntries(
                    Map.entry("metric", ColumnId.Kind.METRIC),
                    Map.entry("metrics", ColumnId.Kind.METRIC),
                    Map.entry("param", ColumnId.Kind.PARAM),
                    Map.entry("params", ColumnId.Kind.PARAM),
                    Map.entry("parameter", ColumnId.Kind.PARAM),
                    Map.entry("parameters", ColumnId.Kind.PARAM),
                    Map.entry("tag", ColumnId.Kind.TAG),
                    Map.entry("tags", ColumnId.Kind.TAG),
                    Map.entry("attribute", ColumnId.Kind.RUN_ATTRIBUTE),
                    Map.entry("attributes", ColumnId.Kind.RUN_ATTRIBUTE),
                    Map.entry("attr", ColumnId.Kind.RUN_ATTRIBUTE),
                    Map.entry("run", ColumnId.Kind.RUN_ATTRIBUTE));

    private static final Map<String, String> ATTRIBUTES =
            Map.ofEntries(
                    Map.entry("run_id", "run_id"),
                    Map.entry("id", "run_id"),
                    Map.entry("run_name", "run_name"),
                    Map.entry("run name", "run_name"),
                    Map.entry("Run name", "run_name"),
                    Map.entry("Run Name", "run_name"),
                    Map.entry("name", "run_name"),
                    Map.entry("Name", "run_name"),
                    Map.entry("user_id", "user_id"),
                    Map.entry("user", "user_id"),
                    Map.entry("status", "status"),
                    Map.entry("start_time", "start_time"),
                    Map.entry("created", "start_time"),
                    Map.entry("Created", "start_time"),
                    Map.entry("end_time", "end_time"),
                    Map.entry("last_sign", "last_sign"),
                    Map.entry("duration", "duration"),
                    Map.entry("experiment", "experiment"),
                    Map.entry("experiment_name", "experiment"),
                    Map.entry("format", "format"),
                    Map.entry("path", "path"),
                    Map.entry("parent_id", "parent_id"));

    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "in", "is", "like", "ilike", "null");

    private Names() {}

    static boolean isReserved(String word) {
        return RESERVED.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isAttribute(String name) {
        return ATTRIBUTES.containsKey(name);
    }

    /// The column's key for one of the spellings of an attribute.
    static String attribute(String name) {
        return ATTRIBUTES.getOrDefault(name, name);
    }

    /// Every attribute under its own name.
    static Stream<String> attributes() {
        return ATTRIBUTES.values().stream().distinct();
    }

    static Term.Field field(Token token) throws FilterException {
        var text = token.text();
        int dot = text.indexOf('.');
        var group = dot < 0 ? null : GROUPS.get(text.substring(0, dot));
        if (group == null) {
            boolean attribute = token.kind() == Token.Kind.NAME && isAttribute(text);
            return attribute
                    ? new Term.Field(ColumnId.Kind.RUN_ATTRIBUTE, attribute(text), token.from())
                    : new Term.Field(null, text, token.from());
        }
        var key = text.substring(dot + 1);
        if (group != ColumnId.Kind.RUN_ATTRIBUTE) {
            return new Term.Field(group, key, token.from());
        }
        if (!isAttribute(key)) {
            throw new FilterException(
                    token.from(),
                    "expected an attribute: "
                            + String.join(", ", attributes().sorted().toList())
                            + "; there is no "
                            + key);
        }
        return new Term.Field(group, attribute(key), token.from());
    }

    /// The column a field means in this catalogue. A bare name is an attribute, or the one group
    /// that has it.
    static ColumnId column(Term.Field field, Catalogue catalogue) throws FilterException {
        var kind = field.kind();
        if (kind != null) {
            return new ColumnId(kind, field.key());
        }
        if (isAttribute(field.key())) {
            return ColumnId.run(attribute(field.key()));
        }
        ColumnId found = null;
        for (var group :
                new ColumnId.Kind[] {
                    ColumnId.Kind.PARAM, ColumnId.Kind.METRIC, ColumnId.Kind.TAG
                }) {
            var id = new ColumnId(group, field.key());
            if (catalogue.column(id).count() > 0) {
                if (found != null) {
                    throw ambiguous(field, found, id);
                }
                found = id;
            }
        }
        return known(field, found, catalogue);
    }

    private static ColumnId known(Term.Field field, @Nullable ColumnId found, Catalogue catalogue)
            throws FilterException {
        if (found != null) {
            return found;
        }
        if (catalogue.rows() > 0) {
            throw new FilterException(
                    field.at(),
                    "expected a known name; no run has a parameter, metric or tag " + field.key());
        }
        return ColumnId.param(field.key());
    }

    private static FilterException ambiguous(Term.Field field, ColumnId one, ColumnId other) {
        return new FilterException(
                field.at(),
                "expected " + written(one) + " or " + written(other) + ", because both exist");
    }

    /// A column as it is written in a filter.
    static String written(ColumnId id) {
        var group =
                switch (id.kind()) {
                    case RUN_ATTRIBUTE -> "";
                    case PARAM -> "params.";
                    case METRIC -> "metrics.";
                    case TAG -> "tags.";
                };
        return group + (isPlain(id.key()) ? id.key() : "`" + id.key().replace("`", "``") + "`");
    }

    private static boolean isPlain(String key) {
        var first = strange(key);
        return first.isEmpty() && !key.isEmpty() && !key.endsWith(".");
    }

    private static OptionalInt strange(String key) {
        return key.chars().filter(c -> !Lexer.isNamePart((char) c)).findFirst();
    }
}
