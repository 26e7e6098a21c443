package io.trialdesk.config;

import io.trialdesk.model.Value;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
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

/// Reads YAML to a tree of values. Tags of Python objects are read as the lists and maps they hold;
/// nothing is ever constructed. Several documents are read as one map.
public final class YamlReader {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Bounds.LARGEST_TEXT).build();

    /// A part that an anchor names, with how many values it holds.
    private record Anchored(Value value, int size) {}

    private final Dialect dialect;
    private final Iterator<Event> events;
    private final Bounds bounds = new Bounds();
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int size;

    private YamlReader(Dialect dialect, Iterator<Event> events) {
        this.dialect = dialect;
        this.events = events;
    }

    /// Reads a whole file.
    ///
    /// @throws ConfigException when the text is no YAML or exceeds a bound
    public static Value read(String text, Dialect dialect) throws ConfigException {
        Bounds.checkSize(text);
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
                case StreamStart, DocumentStart, DocumentEnd, StreamEnd, Comment -> {}
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

    private Value value(Event event, int depth) throws ConfigException {
        bounds.count(depth);
        size++;
        int before = size;
        var value =
                switch (event) {
                    case AliasEvent alias -> aliased(alias);
                    case ScalarEvent scalar -> scalar(scalar);
                    case SequenceStartEvent _ -> sequence(depth);
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

    private Value scalar(ScalarEvent scalar) {
        var text = scalar.getValue();
        var tag = scalar.getTag().orElse("");
        return switch (tag) {
            case "" -> scalar.isPlain() ? dialect.resolve(text) : new Value.Text(text);
            case "tag:yaml.org,2002:str", "!" -> new Value.Text(text);
            case "tag:yaml.org,2002:int",
                    "tag:yaml.org,2002:float",
                    "tag:yaml.org,2002:bool",
                    "tag:yaml.org,2002:null" ->
                    dialect.resolve(text);
            default -> new Value.Text(tagged(tag, text));
        };
    }

    /// An object of some language, as its tag and text.
    private static String tagged(String tag, String text) {
        var shown = tag.replace("tag:yaml.org,2002:", "!!");
        return text.isEmpty() ? shown : shown + " " + text;
    }

    private Value sequence(int depth) throws ConfigException {
        List<Value> items = new ArrayList<>();
        for (var event = next(); event.getEventId() != Event.ID.SequenceEnd; event = next()) {
            items.add(value(event, depth + 1));
        }
        return Trees.items(items);
    }

    private Value mapping(MappingStartEvent start, int depth) throws ConfigException {
        Map<String, Value> own = new LinkedHashMap<>();
        Map<String, Value> merged = new LinkedHashMap<>();
        for (var event = next(); event.getEventId() != Event.ID.MappingEnd; event = next()) {
            boolean merges =
                    event instanceof ScalarEvent key
                            && key.isPlain()
                            && key.getValue().equals("<<");
            var key = value(event, depth + 1).text();
            var value = value(next(), depth + 1);
            if (merges) {
                merge(value, merged);
            } else {
                own.put(key, value);
            }
        }
        if (start.getTag().filter("tag:yaml.org,2002:set"::equals).isPresent()) {
            return Trees.items(
                    own.keySet().stream().sorted().<Value>map(dialect::resolve).toList());
        }
        own.forEach(merged::put);
        return Trees.table(merged);
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
