package io.trialdesk.format.ultralytics;

import io.trialdesk.format.table.LogLines;
import io.trialdesk.format.table.Sheet;
import io.trialdesk.model.Numbers;

import java.util.List;
import java.util.regex.Pattern;

/// `results.txt` of YOLOv5 before 6.0 and of YOLOv7: fifteen aligned columns without names, of
/// which the first is the epoch with the number of all epochs, `3/299`. The names are those that
/// YOLOv5 gave the same columns later.
final class OldResults {
    private static final Pattern EPOCH = Pattern.compile("\\s*(\\d{1,9})/(\\d+)\\s.*");
    private static final List<String> NAMES =
            List.of(
                    "train/box_loss",
                    "train/obj_loss",
                    "train/cls_loss",
                    "train/loss",
                    "labels",
                    "img_size",
                    "metrics/precision",
                    "metrics/recall",
                    "metrics/mAP_0.5",
                    "metrics/mAP_0.5:0.95",
                    "val/box_loss",
                    "val/obj_loss",
                    "val/cls_loss");

    private OldResults() {}

    static LogLines.Said read(String line, long row, Sheet into) {
        var epoch = EPOCH.matcher(line);
        if (!epoch.matches()) {
            return line.isBlank() ? LogLines.Said.NOTHING : LogLines.Said.BROKEN;
        }
        var cells = line.strip().split("\\s+", -1);
        if (cells.length < NAMES.size() - 1) {
            return LogLines.Said.BROKEN;
        }
        long step = Long.parseLong(epoch.group(1));
        for (int i = 0; i < NAMES.size() && i + 2 < cells.length; i++) {
            var name = NAMES.get(i);
            Numbers.parse(cells[i + 2])
                    .ifPresent(number -> into.add(name, step, Double.NaN, number));
        }
        return LogLines.Said.ROW;
    }
}
