package io.trialdesk.format.lightgbm;

import io.trialdesk.format.table.LogLines;
import io.trialdesk.format.table.Sheet;
import io.trialdesk.model.Numbers;

import java.util.regex.Pattern;

/// Lines like `[10] training's l2: 0.27 valid_1's l2: 0.3`, in cross validation with a deviation
/// behind each mean. Iterations count from 1. Metrics get the names that MLflow's LightGBM logging
/// gives them, `training-l2`.
final class Console {
    private static final Pattern ROW = Pattern.compile("\\[(\\d{1,9})\\]\t(.+'s .+: .+)");
    private static final Pattern CELL =
            Pattern.compile("\\s*(.+?)'s (.+): ([^\\s+]+)(?: \\+ ([^\\s+]+))?\\s*");

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
        var said = LogLines.Said.NOTHING;
        for (var cell : found.group(2).split("\t", -1)) {
            var parts = CELL.matcher(cell);
            var value = parts.matches() ? Numbers.parse(parts.group(3)) : Numbers.parse("");
            if (value.isEmpty()) {
                return LogLines.Said.BROKEN;
            }
            var name = parts.group(1) + "-" + parts.group(2);
            var deviation = parts.group(4);
            into.add(
                    deviation == null ? name : name + "-mean",
                    step,
                    Double.NaN,
                    value.getAsDouble());
            if (deviation != null) {
                Numbers.parse(deviation)
                        .ifPresent(d -> into.add(name + "-stdv", step, Double.NaN, d));
            }
            said = LogLines.Said.ROW;
        }
        return said;
    }
}
