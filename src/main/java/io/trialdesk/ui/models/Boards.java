package io.trialdesk.ui.models;

import io.trialdesk.model.Edit;
import io.trialdesk.model.ModelVersion;
import io.trialdesk.ui.text.Figures;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Lays a model out as a board. Runs on a worker.
final class Boards {
    /// Of so many versions the run is looked up: all that matter, and the newest.
    private static final int MOST_RUNS = 300;

    private static final int METRICS_SHOWN = 2;

    private final ModelsDesk desk;
    private final Instant now;
    private final ZoneId zone;

    Boards(ModelsDesk desk, Instant now, ZoneId zone) {
        this.desk = desk;
        this.now = now;
        this.zone = zone;
    }

    Board of(ServedModel served) {
        var waiting = waiting(served);
        Set<String> stages = new HashSet<>();
        Set<String> aliases = new HashSet<>();
        for (var edit : waiting) {
            switch (edit) {
                case Edit.SetStage stage -> stages.add(stage.version());
                case Edit.SetAlias alias -> aliases.add(alias.alias());
            }
        }
        var pointing = new ArrayList<VersionCard.Alias>();
        served.model()
                .aliases()
                .forEach(
                        (name, version) ->
                                pointing.add(
                                        new VersionCard.Alias(
                                                name, version, aliases.contains(name))));
        var cards = new ArrayList<VersionCard>();
        for (var version : served.model().versions()) {
            cards.add(card(served, version, pointing, stages, cards.size() < MOST_RUNS));
        }
        return new Board(
                ModelRow.of(served, now, zone),
                served.model().description(),
                pointing,
                cards,
                waiting.size());
    }

    private List<Edit.OfModel> waiting(ServedModel served) {
        return desk.waiting().stream()
                .filter(edit -> edit.server() == served.server())
                .filter(edit -> edit.model().equals(served.model().name()))
                .toList();
    }

    private VersionCard card(
            ServedModel served,
            ModelVersion version,
            List<VersionCard.Alias> pointing,
            Set<String> waitingStages,
            boolean recent) {
        var stage = Stage.of(version.stage());
        var aliases =
                pointing.stream()
                        .filter(alias -> alias.version().equals(version.version()))
                        .toList();
        boolean matters = recent || stage != Stage.NONE || !aliases.isEmpty();
        var run =
                matters && !version.runId().isEmpty()
                        ? desk.run(served.server(), version.runId())
                        : Optional.<VersionRun>empty();
        return new VersionCard(
                served.key(),
                version,
                stage,
                aliases,
                run,
                run.map(VersionRun::name).orElseGet(() -> shortened(version.runId())),
                version.created() == null ? "" : Figures.ago(version.created(), now, zone),
                run.map(known -> metrics(known.metrics(), METRICS_SHOWN)).orElse(List.of()),
                waitingStages.contains(version.version()));
    }

    private static String shortened(String runId) {
        return runId.length() > 8 ? runId.substring(0, 8) : runId;
    }

    /// Metrics of validation and test first, then by name.
    static List<VersionCard.Metric> metrics(Map<String, Double> metrics, int atMost) {
        return metrics.entrySet().stream()
                .sorted(
                        Comparator.comparingInt((Map.Entry<String, Double> m) -> rank(m.getKey()))
                                .thenComparing(Map.Entry::getKey))
                .limit(atMost)
                .map(m -> new VersionCard.Metric(m.getKey(), Figures.number(m.getValue())))
                .toList();
    }

    private static int rank(String metric) {
        return metric.startsWith("test") ? 0 : metric.startsWith("val") ? 1 : 2;
    }
}
