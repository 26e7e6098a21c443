package io.trialdesk.format.sb3;

import io.trialdesk.format.jsonl.Row;
import io.trialdesk.format.table.LogLines;
import io.trialdesk.format.table.Sheet;

import tools.jackson.core.JacksonException;

import java.nio.charset.StandardCharsets;

/// One line of `progress.json`, which is JSON lines despite its name.
final class JsonProgress {
    private static final String STEPS = "time/total_timesteps";

    private JsonProgress() {}

    static LogLines.Said read(String line, long row, Sheet into) {
        if (line.isBlank()) {
            return LogLines.Said.NOTHING;
        }
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        var values = new Row();
        try {
            if (!values.read(bytes, 0, bytes.length)) {
                return LogLines.Said.BROKEN;
            }
        } catch (JacksonException noJson) {
            return LogLines.Said.BROKEN;
        }
        var said = values.numbers().get(STEPS);
        long step = said == null ? row : said.longValue();
        values.numbers()
                .forEach(
                        (key, number) -> {
                            if (!key.equals(STEPS)) {
                                into.add(key, step, Double.NaN, number);
                            }
                        });
        return LogLines.Said.ROW;
    }
}
