package io.trialdesk.format.table;

import io.trialdesk.format.Position;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// How far each file of a part has been read, as the text of a [Position]: a line with the file's
/// name, a tab, and its mark. For one thread.
final class Marks {
    private final Map<String, Mark> byFile = new LinkedHashMap<>();

    static Marks parse(Position position) {
        var marks = new Marks();
        for (var line : position.text().split("\n", -1)) {
            int tab = line.indexOf('\t');
            if (tab >= 0) {
                marks.put(line.substring(0, tab), Mark.parse(line.substring(tab + 1)));
            }
        }
        return marks;
    }

    Mark of(String file) {
        return byFile.getOrDefault(file, Mark.START);
    }

    void put(String file, Mark mark) {
        if (mark.offset() > 0) {
            byFile.put(file, mark);
        }
    }

    boolean isStart() {
        return byFile.isEmpty();
    }

    Iterable<String> files() {
        return byFile.keySet();
    }

    Position position() {
        return new Position(
                byFile.entrySet().stream()
                        .map(entry -> entry.getKey() + "\t" + entry.getValue())
                        .collect(Collectors.joining("\n")));
    }
}
