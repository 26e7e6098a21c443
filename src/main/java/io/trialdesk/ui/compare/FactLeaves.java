package io.trialdesk.ui.compare;

import static io.trialdesk.ui.compare.Circumstances.said;

import io.trialdesk.model.Provenance;
import io.trialdesk.model.Value;
import io.trialdesk.ui.compare.SheetCell.State;
import io.trialdesk.ui.compare.SheetRow.Leaf;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Makes the rows of what is known of runs beside what they logged. Pure.
final class FactLeaves {
    private final LeafMaker leaves;

    FactLeaves(LeafMaker leaves) {
        this.leaves = leaves;
    }

    /// What is known of the runs beside what they logged.
    List<Leaf> facts(List<ComparedRun> runs, int baseline) {
        return List.of(
                fact("status", Texts.of("compare.status"), runs, baseline, FactLeaves::status),
                own("start", Texts.of("compare.started"), runs, FactLeaves::started),
                fact("duration", Texts.of("compare.duration"), runs, baseline, FactLeaves::lasted),
                fact(
                        "experiment",
                        Texts.of("compare.experiment"),
                        runs,
                        baseline,
                        r -> r.run().experiment()),
                fact("source", Texts.of("compare.source"), runs, baseline, ComparedRun::source),
                own("path", Texts.of("compare.path"), runs, r -> r.run().path()),
                fact("format", Texts.of("compare.format"), runs, baseline, r -> r.run().format()),
                own("id", Texts.of("compare.id"), runs, r -> r.run().id()));
    }

    /// Circumstances that at least one run tells of.
    List<Leaf> circumstances(
            String section, List<Provenance> fields, List<ComparedRun> runs, int baseline) {
        return fields.stream()
                .filter(field -> runs.stream().anyMatch(run -> !said(run, field).isEmpty()))
                .map(field -> circumstance(section, field, runs, baseline))
                .toList();
    }

    private Leaf circumstance(
            String section, Provenance field, List<ComparedRun> runs, int baseline) {
        List<@Nullable Value> values = new ArrayList<>();
        for (var run : runs) {
            var text = said(run, field);
            values.add(text.isEmpty() ? null : new Value.Text(text));
        }
        return leaves.leaf(section, Circumstances.name(field), values, baseline);
    }

    /// What every run has of its own, so that nobody wants to hear that it differs.
    private static Leaf own(
            String key, String name, List<ComparedRun> runs, Function<ComparedRun, String> text) {
        var cells =
                runs.stream()
                        .map(text)
                        .map(said -> SheetCell.of(said, said, State.BASELINE))
                        .toList();
        return new Leaf("run/" + key, name, name, 0, cells, false, false);
    }

    private Leaf fact(
            String key,
            String name,
            List<ComparedRun> runs,
            int baseline,
            Function<ComparedRun, String> text) {
        List<@Nullable Value> values = new ArrayList<>();
        for (var run : runs) {
            var said = text.apply(run);
            values.add(said.isEmpty() ? null : new Value.Text(said));
        }
        var marked = leaves.leaf("run", name, values, baseline);
        return new Leaf("run/" + key, name, name, 0, plain(marked), marked.differs(), false);
    }

    /// Letters that differ between two dates or ids tell nothing.
    private static List<SheetCell> plain(Leaf leaf) {
        return leaf.cells().stream().map(cell -> cell.marked(0, 0)).toList();
    }

    static String status(ComparedRun run) {
        return switch (run.run().status()) {
            case RUNNING -> Texts.of("compare.status.running");
            case SCHEDULED -> Texts.of("compare.status.scheduled");
            case FINISHED -> Texts.of("compare.status.finished");
            case FAILED -> Texts.of("compare.status.failed");
            case KILLED -> Texts.of("compare.status.killed");
            case UNKNOWN -> Texts.of("compare.status.unknown");
        };
    }

    private static String started(ComparedRun run) {
        return run.run().started().map(t -> Figures.full(t, ZoneId.systemDefault())).orElse("");
    }

    private static String lasted(ComparedRun run) {
        var head = run.run();
        return head.started()
                .flatMap(from -> head.ended().map(to -> Duration.between(from, to)))
                .map(Figures::duration)
                .orElse("");
    }
}
