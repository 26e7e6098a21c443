package io.trialdesk.ui.jobs;

import io.trialdesk.launch.Arguments;
import io.trialdesk.launch.Entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a form means as it is filled in now.
///
/// @param values what was given; a field left blank is not, so the program's own default rules
/// @param problems field name to what is wrong with its value
/// @param command the argument vector
record Filled(Map<String, String> values, Map<String, String> problems, List<String> command) {

    static Filled of(Entry entry, Map<String, String> typed) {
        var values = new LinkedHashMap<String, String>();
        typed.forEach(
                (name, text) -> {
                    if (!text.isBlank()) {
                        values.put(name, text);
                    }
                });
        var problems = new LinkedHashMap<String, String>();
        for (var problem : Arguments.check(entry, values)) {
            problems.putIfAbsent(problem.field(), problem.sentence());
        }
        return new Filled(
                values, problems, List.copyOf(new ArrayList<>(Arguments.vector(entry, values))));
    }

    boolean isStartable() {
        return problems.isEmpty();
    }
}
