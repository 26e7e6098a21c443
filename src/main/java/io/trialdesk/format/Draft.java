package io.trialdesk.format;

import io.trialdesk.model.ConfigLayer;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.RunDetails;
import io.trialdesk.model.RunDetails.Sourced;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// [Facts] being gathered, each with the file that was in force when it was found. What is null, or
/// an empty text, says nothing and is passed over. For one thread.
public final class Draft {
    private String id;
    private String path;
    private String file = "";
    private boolean idIsDerived;
    private boolean deleted;
    private @Nullable String name;
    private @Nullable String experiment;
    private @Nullable RunStatus status;
    private @Nullable Instant start;
    private @Nullable Instant end;
    private @Nullable String parentId;
    private final Map<String, Value> params = new LinkedHashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Map<String, String> origins = new LinkedHashMap<>();
    private final List<ConfigLayer> layers = new ArrayList<>();
    private final Map<Provenance, Sourced> provenance = new LinkedHashMap<>();
    private String pointsFile = "";

    Draft(String id, String path) {
        this.id = id;
        this.path = path;
    }

    Draft(Facts facts) {
        this(facts.id(), facts.path());
        var _ = over(facts);
    }

    /// Puts stronger facts over what was gathered: every field that they have.
    Draft over(Facts strong) {
        id = strong.id();
        path = strong.path();
        idIsDerived = strong.idIsDerived();
        deleted |= strong.deleted();
        name = strong.name() != null ? strong.name() : name;
        experiment = strong.experiment() != null ? strong.experiment() : experiment;
        status = strong.status() != null ? strong.status() : status;
        start = strong.start() != null ? strong.start() : start;
        end = strong.end() != null ? strong.end() : end;
        parentId = strong.parentId() != null ? strong.parentId() : parentId;
        params.keySet().removeIf(key -> isSpelledAnew(key, strong.params()));
        params.putAll(strong.params());
        tags.putAll(strong.tags());
        origins.putAll(strong.details().origins());
        layers.addAll(0, strong.details().layers());
        provenance.putAll(strong.details().provenance());
        pointsFile = strong.pointsFile();
        return this;
    }

    /// Whether a flattened key says with slashes what a tree says with dots, as loggers of event
    /// files spell it.
    private static boolean isSpelledAnew(String key, Map<String, Value> tree) {
        return key.indexOf('/') >= 0
                && !tree.containsKey(key)
                && tree.containsKey(key.replace('/', '.'));
    }

    /// Tells files by other paths.
    Draft located(UnaryOperator<String> locate) {
        // Few files hold many fields.
        Map<String, String> known = new HashMap<>();
        UnaryOperator<String> where = told -> known.computeIfAbsent(told, locate);
        origins.replaceAll((_, found) -> where.apply(found));
        layers.replaceAll(
                layer -> new ConfigLayer(layer.kind(), where.apply(layer.file()), layer.params()));
        provenance.replaceAll(
                (field, found) ->
                        new Sourced(
                                field.isFile() ? where.apply(found.text()) : found.text(),
                                where.apply(found.file())));
        pointsFile = where.apply(pointsFile);
        return this;
    }

    /// The run under another id.
    public Draft as(String otherId) {
        id = otherId;
        return this;
    }

    /// The file that what follows was found in, relative to the part; empty for the part itself.
    public Draft from(String found) {
        file = found;
        return this;
    }

    /// The file in force holds the points of this part.
    public Draft points() {
        pointsFile = file;
        return this;
    }

    /// The id is a hash of the run's origin.
    public Draft derivedId() {
        idIsDerived = true;
        return this;
    }

    public Draft deleted(boolean isDeleted) {
        deleted = isDeleted;
        return this;
    }

    public Draft name(@Nullable String found) {
        if (noted("name", found)) {
            name = found;
        }
        return this;
    }

    public Draft experiment(@Nullable String found) {
        if (noted("experiment", found)) {
            experiment = found;
        }
        return this;
    }

    public Draft status(@Nullable RunStatus found) {
        if (noted("status", found)) {
            status = found;
        }
        return this;
    }

    public Draft start(@Nullable Instant found) {
        if (noted("start", found)) {
            start = found;
        }
        return this;
    }

    public Draft end(@Nullable Instant found) {
        if (noted("end", found)) {
            end = found;
        }
        return this;
    }

    public Draft parent(@Nullable String found) {
        if (noted("parent", found)) {
            parentId = found;
        }
        return this;
    }

    private boolean noted(String field, @Nullable Object found) {
        boolean says = found != null && !found.equals("");
        if (says) {
            origins.put(field, file);
        }
        return says;
    }

    public Draft param(String key, Value value) {
        params.put(key, value);
        origins.put("params." + key, file);
        return this;
    }

    public Draft params(Map<String, ? extends Value> found) {
        found.forEach(this::param);
        return this;
    }

    public Draft tag(String key, @Nullable String value) {
        if (value != null) {
            tags.put(key, value);
            origins.put("tags." + key, file);
        }
        return this;
    }

    public Draft tags(Map<String, String> found) {
        found.forEach(this::tag);
        return this;
    }

    /// A layer of the configuration, as written in the file in force.
    public Draft layer(ConfigLayer.Kind kind, Map<String, Value> written) {
        layers.add(new ConfigLayer(kind, file, written));
        return this;
    }

    /// A circumstance. Where the field names a file, its path relative to the part.
    public Draft provenance(Provenance field, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            provenance.put(field, new Sourced(text, file));
        }
        return this;
    }

    public Facts facts() {
        return new Facts(
                id,
                path,
                idIsDerived,
                deleted,
                name,
                experiment,
                status,
                start,
                end,
                parentId,
                params,
                tags,
                new RunDetails(origins, layers, provenance),
                pointsFile);
    }
}
