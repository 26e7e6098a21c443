package io.trialdesk.config;

import io.trialdesk.model.Value;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads YAML to a tree of values. Tags of Python objects are read as the lists and maps they hold;
/// nothing is ever constructed. Several documents are read as one map.
public final class YamlReader {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Bounds.LARGEST_TEXT).build();

    /// A part that an anchor names, with how many values it holds.
    private record Anchored(Value value, int size) {}

    private YamlTags tags;
    private final Iterator<Event> events;
    private final Bounds bounds = new Bounds();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int size;

    private YamlReader(Dialect dialect, Iterator<Event> events) {
        this.tags = new YamlTags(dialect);
        this.events = events;
    }

    /// Reads a whole file.
    ///
    /// @throws ConfigException when the text is no YAML or exceeds a bound
    public static Value read(String text, Dialect dialect) throws ConfigException {
        Bounds.checkSize(text.length());
        try {
            var plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            var parsed = new Parse(SETTINGS).parseString(plain);
            return new YamlReader(dialect, parsed.iterator()).documents();
        } catch (MarkedYamlEngineException problem) {
            var line = problem.getProblemMark().map(m -> "line " + (m.getLine() + 1) + ": ");
            throw new ConfigException(line.orElse("") + problem.getProblem());
        } catch (YamlEngineException problem) {
            throw new ConfigException(String.valueOf(problem.getMessage()));
        }
    }

    private Value documents() throws ConfigException {
        List<Value> documents = new ArrayList<>();
        while (events.hasNext()) {
            var event = events.next();
            switch (event.getEventId()) {
                case StreamStart, DocumentEnd, StreamEnd, Comment -> {}
                case DocumentStart -> begin((DocumentStartEvent) event);
                default -> documents.add(value(event, 0));
            }
        }
        if (documents.size() == 1) {
            return documents.getFirst();
        }
        Map<String, Value> merged = new LinkedHashMap<>();
        documents.forEach(document -> merge(document, merged));
        return Trees.table(merged);
    }

    /// A document that says it is of YAML 1.1 is read as such.
    private void begin(DocumentStartEvent document) {
        if (document.getSpecVersion().filter(v -> v.getMinor() == 1).isPresent()
                && tags.dialect() == Dialect.YAML12) {
            tags = new YamlTags(Dialect.PYYAML);
        }
    }

    private Value value(Event event, int depth) throws ConfigException {
        bounds.count(depth);
        size++;
        int before = size;
        var value =
                switch (event) {
                    case AliasEvent alias -> aliased(alias);
                    case ScalarEvent scalar ->
                            tags.scalar(tag(scalar.getTag()), scalar.getValue(), scalar.isPlain());
                    case SequenceStartEvent list -> sequence(list, depth);
                    case MappingStartEvent map -> mapping(map, depth);
                    default -> throw new ConfigException("unexpected " + event.getEventId());
                };
        if (event instanceof NodeEvent node && !(event instanceof AliasEvent)) {
            node.getAnchor()
                    .ifPresent(a -> anchors.put(a.getValue(), new Anchored(value, size - before)));
        }
        return value;
    }

    private Value aliased(AliasEvent alias) throws ConfigException {
        var anchored = anchors.get(alias.getAlias().getValue());
        if (anchored == null) {
            throw new ConfigException(
                    "the alias *" + alias.getAlias() + " is unknown or recursive");
        }
        bounds.countAgain(anchored.size());
        size += anchored.size();
        return anchored.value();
    }

    private static String tag(Optional<String> tag) {
        return tag.map(YamlTags::shown).orElse("");
    }

    private Value sequence(SequenceStartEvent start, int depth) throws ConfigException {
        List<Value> items = new ArrayList<>();
        for (var event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(value(event, depth + 1));
        }
        var list = bounds.shown(Trees.items(items, bounds.textLeft()));
        return tags.sequence(tag(start.getTag()), list);
    }

    private Value mapping(MappingStartEvent start, int depth) throws ConfigException {
        Map<String, Value> own = new LinkedHashMap<>();
        Map<String, Value> merged = new LinkedHashMap<>();
        List<Value> keys = new ArrayList<>();
        for (var event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            var key = value(event, depth + 1);
            var value = value(next(), depth + 1);
            if (merges(event)) {
                Map<String, Value> taken = new LinkedHashMap<>();
                merge(value, taken);
                merged.putAll(taken);
            } else {
                keys.add(key);
                own.put(keyText(event, key), value);
            }
        }
        merged.putAll(own);
        var table = bounds.shown(Trees.table(merged, bounds.textLeft()));
        return tags.mapping(tag(start.getTag()), table, keys);
    }

    private static boolean merges(Event key) {
        return key instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().equals("<<");
    }

    /// The key as written; an empty one is null to YAML.
    private static String keyText(Event event, Value key) {
        return event instanceof ScalarEvent scalar && scalar.getTag().isEmpty()
                ? (scalar.isPlain() && scalar.getValue().isEmpty() ? "null" : scalar.getValue())
                : key.text();
    }

    /// Takes the entries of a map, or of each map of a list, that are not there yet.
    private static void merge(Value value, Map<String, Value> into) {
        switch (value) {
            case Value.Table table ->
                    table.entries().forEach(e -> into.putIfAbsent(e.key(), e.value()));
            case Value.Items items -> items.items().forEach(item -> merge(item, into));
            default -> {}
        }
    }

    private Event next() throws ConfigException {
        if (!events.hasNext()) {
            throw new ConfigException("the file ends in the middle");
        }
        return events.next();
    }
}
