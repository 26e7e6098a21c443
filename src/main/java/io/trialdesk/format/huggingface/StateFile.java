package io.trialdesk.format.huggingface;

import io.trialdesk.format.json.Ending;
import io.trialdesk.format.json.JsonWalk;
import io.trialdesk.format.json.JsonWalk.Resume;
import io.trialdesk.model.Value;
import io.trialdesk.series.PointBuffer;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One `trainer_state.json`: plain fields, and the history as a list of rows, whose keys differ
/// from row to row. There is no time in it. For one thread.
final class StateFile {
    /// A history is the only list of objects in the file.
    private static final List<Resume> RESUMES =
            List.of(new Resume("    {", "{\"log_history\":["), Resume.ENTRIES);

    private final Map<String, Value> fields = new LinkedHashMap<>();
    private final Map<String, PointBuffer> series = new LinkedHashMap<>();
    private final Ending ending;
    private String firstRow = "";
    private boolean stopped;

    private StateFile(Path file) throws IOException {
        ending = JsonWalk.file(file, RESUMES, this::entry);
    }

    static StateFile read(Path file) throws IOException {
        return new StateFile(file);
    }

    /// Numbers, texts and flags at the top of the file.
    Map<String, Value> fields() {
        return fields;
    }

    Map<String, PointBuffer> series() {
        return series;
    }

    Ending ending() {
        return ending;
    }

    /// What the first row says, empty while there is none.
    String firstRow() {
        return firstRow;
    }

    /// Whether training came to its end: its summary is the last thing logged, or a callback asked
    /// it to stop.
    boolean isStopped() {
        return stopped || series.containsKey("train_runtime");
    }

    long step() {
        return fields.get("global_step") instanceof Value.Whole step
                ? step.value().longValue()
                : -1;
    }

    private void entry(String key, JsonParser value) {
        switch (value.currentToken()) {
            case START_ARRAY -> rows(value);
            case START_OBJECT -> object(key, value);
            case VALUE_NUMBER_INT ->
                    fields.put(key, new Value.Whole(value.getBigIntegerValue(), value.getString()));
            case VALUE_NUMBER_FLOAT ->
                    fields.put(key, new Value.Real(value.getDoubleValue(), value.getString()));
            case VALUE_STRING -> fields.put(key, new Value.Text(value.getString()));
            case VALUE_TRUE -> fields.put(key, Value.Flag.of(true));
            case VALUE_FALSE -> fields.put(key, Value.Flag.of(false));
            default -> {}
        }
    }

    /// What callbacks remember; the control of the trainer tells whether it was asked to stop.
    private void object(String key, JsonParser value) {
        JsonWalk.object(
                value,
                (inner, field) -> {
                    if (field.currentToken() == JsonToken.START_OBJECT) {
                        object(key, field);
                    } else if (inner.equals("should_training_stop")) {
                        stopped |= field.currentToken() == JsonToken.VALUE_TRUE;
                    } else {
                        JsonWalk.skip(field);
                    }
                });
    }

    private void rows(JsonParser list) {
        for (var t = list.nextToken(); t != JsonToken.END_ARRAY; t = list.nextToken()) {
            if (t == JsonToken.START_OBJECT) {
                row(list);
            } else {
                JsonWalk.skip(list);
            }
        }
    }

    /// A row counts once it has been read to its end.
    private void row(JsonParser parser) {
        Map<String, Double> row = new LinkedHashMap<>();
        JsonWalk.object(
                parser,
                (key, value) -> {
                    switch (value.currentToken()) {
                        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                                row.put(key, value.getDoubleValue());
                        default -> JsonWalk.skip(value);
                    }
                });
        var step = row.remove("step");
        if (step == null) {
            return;
        }
        if (firstRow.isEmpty()) {
            firstRow = step + " " + row;
        }
        row.forEach(
                (key, value) ->
                        series.computeIfAbsent(key, _ -> new PointBuffer())
                                .add(step.longValue(), Double.NaN, value));
    }

    /// A field as a number, or zero.
    BigInteger whole(String key) {
        return fields.get(key) instanceof Value.Whole whole ? whole.value() : BigInteger.ZERO;
    }
}
