package io.trialdesk.ui.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One row of the chart panel.
public sealed interface PanelRow {
    /// The head of a group: metrics with one prefix.
    record Group(String prefix, int count, boolean folded) implements PanelRow {}

    /// Cards side by side.
    record Cards(List<String> metrics, int columns) implements PanelRow {
        public Cards {
            metrics = List.copyOf(metrics);
        }
    }

    /// Rows for the metrics that contain the words searched for. Metrics of one group alone need no
    /// head.
    static List<PanelRow> arrange(
            List<String> metrics, String search, int columns, Set<String> folded) {
        var wanted = search.strip().toLowerCase(Locale.ROOT);
        // What is measured on held-out data comes first, what has no prefix last.
        Map<String, List<String>> groups =
                new TreeMap<>(
                        Comparator.comparingInt(PanelRow::rank)
                                .thenComparing(Comparator.naturalOrder()));
        for (var metric : metrics) {
            if (metric.toLowerCase(Locale.ROOT).contains(wanted)) {
                groups.computeIfAbsent(prefix(metric), ignored -> new ArrayList<>()).add(metric);
            }
        }
        List<PanelRow> rows = new ArrayList<>();
        int most = groups.values().stream().mapToInt(List::size).max().orElse(1);
        int across = Math.clamp(columns, 1, most);
        groups.forEach(
                (prefix, members) -> {
                    boolean shut = folded.contains(prefix);
                    if (groups.size() > 1) {
                        rows.add(new Group(prefix, members.size(), shut));
                    }
                    if (!shut || groups.size() == 1) {
                        cards(members, across, rows);
                    }
                });
        return rows;
    }

    private static void cards(List<String> members, int columns, List<PanelRow> rows) {
        for (int i = 0; i < members.size(); i += columns) {
            int end = Math.min(members.size(), i + columns);
            rows.add(new Cards(members.subList(i, end), columns));
        }
    }

    private static int rank(String group) {
        return group.startsWith("val") ? 0 : group.isEmpty() ? 2 : 1;
    }

    /// What stands before the first slash; metrics without one are a group of their own.
    static String prefix(String metric) {
        int cut = metric.indexOf('/');
        return cut < 0 ? "" : metric.substring(0, cut);
    }
}
