package io.trialdesk.format.xgboost;

import io.trialdesk.format.table.LogLines;
import io.trialdesk.format.table.Sheet;
import io.trialdesk.model.Numbers;

import java.util.regex.Pattern;

/// Lines like `[10] train-rmse:0.17 valid-rmse:0.25`, in cross validation with a deviation behind
/// each mean. Iterations count from 0.
final class Console {
    private static final Pattern ROW =
            Pattern.compile("\\[(\\d{1,9})\\]\t([^\\s:]+:[-+0-9.eEnaif]+(?:\\s.*)?)$");
    private static final Pattern CELL =
            Pattern.compile("\\s*([^\\t]+):([-+]?[^\\s+:]+?)(?:\\+([^\\s+]+))?\\s*");

    private Console() {}

    static boolean isRow(String line) {
        return ROW.matcher(line).find();
    }

    static LogLines.Said read(String line, long row, Sheet into) {
        var found = ROW.matcher(line);
        if (!found.find()) {
            return LogLines.Said.NOTHING;
        }
        long step = Long.parseLong(found.group(1));
        for (var cell : found.group(2).strip().split("\t", -1)) {
            var parts = CELL.matcher(cell);
            var value = parts.matches() ? Numbers.parse(parts.group(2)) : Numbers.parse("");
            if (value.isEmpty()) {
                return LogLines.Said.BROKEN;
            }
            var name = parts.group(1);
            var deviation = parts.group(3);
            into.add(
                    deviation == null ? name : name + "-mean",
                    step,
                    Double.NaN,
                    value.getAsDouble());
            if (deviation != null) {
                Numbers.parse(deviation)
                        .ifPresent(d -> into.add(name + "-std", step, Double.NaN, d));
            }
        }
        return LogLines.Said.ROW;
    }
}
