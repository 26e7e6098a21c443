package io.trialdesk.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.trialdesk.diff.DiffRow.Section;
import io.trialdesk.model.MetricSummary;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunDetails;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;

import org.junit.jupiter.api.Test;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class DiffTest {
    private static Run run(Map<String, Value> params, Map<String, String> tags, double loss) {
        var metric = new MetricSummary(1, 0, 0, loss, loss, loss);
        return new Run(
                "id",
                "run",
                "",
                "test",
                "",
                RunStatus.FINISHED,
                null,
                null,
                null,
                params,
                tags,
                Map.of("loss", metric),
                false);
    }

    @Test
    void everyKeyOfEveryRunIsARowAndMissingIsNotNull() {
        var a =
                run(
                        Map.of("lr", new Value.Text("1e-3"), "x", Value.Nothing.NULL),
                        Map.of("team", "a"),
                        0.5);
        var b = run(Map.of("lr", Value.Real.of(0.001)), Map.of("team", "b"), 0.5);
        var rows = Diff.of(List.of(a, b));
        assertThat(rows)
                .extracting(DiffRow::section, DiffRow::key, DiffRow::same, DiffRow::mixed)
                .containsExactly(
                        tuple(Section.PARAMS, "lr", true, true),
                        tuple(Section.PARAMS, "x", false, false),
                        tuple(Section.METRICS, "loss", true, false),
                        tuple(Section.TAGS, "team", false, false));
        assertThat(rows.get(1).values().get(0)).contains(Value.Nothing.NULL);
        assertThat(rows.get(1).values().get(1)).isEmpty();
    }

    @Test
    void aParameterComparesByWhatItsFileCanKeep() {
        var yaml = run(Map.of("amp", Value.Flag.of(true)), Map.of(), 1);
        var csv = run(Map.of("amp", Value.Whole.of(1)), Map.of(), 1);
        var details =
                List.of(
                        new RunDetails(Map.of("params.amp", "config.yaml"), List.of(), Map.of()),
                        new RunDetails(Map.of("params.amp", "params.csv"), List.of(), Map.of()));
        assertThat(Diff.of(List.of(yaml, csv)).getFirst().same()).isFalse();
        assertThat(Diff.of(List.of(yaml, csv), details).getFirst())
                .matches(DiffRow::same)
                .matches(DiffRow::mixed);
    }

    @Test
    void codeAndEnvironmentAreComparedAsFarAsTheyAreTexts() {
        var run = run(Map.of(), Map.of(), 1);
        var first =
                details(
                        Map.of(
                                Provenance.GIT_COMMIT, "a1",
                                Provenance.GIT_PATCH, "first/diff.patch",
                                Provenance.PYTHON, "3.12"));
        var second = details(Map.of(Provenance.GIT_COMMIT, "b2", Provenance.PYTHON, "3.12"));
        assertThat(Diff.of(List.of(run, run), List.of(first, second)))
                .filteredOn(row -> row.section() != Section.METRICS)
                .extracting(DiffRow::section, DiffRow::key, DiffRow::same)
                .containsExactly(
                        tuple(Section.CODE, "git_commit", false),
                        tuple(Section.ENVIRONMENT, "python", true));
    }

    private static RunDetails details(Map<Provenance, String> circumstances) {
        var sourced = new EnumMap<Provenance, RunDetails.Sourced>(Provenance.class);
        circumstances.forEach(
                (field, text) -> sourced.put(field, new RunDetails.Sourced(text, "")));
        return new RunDetails(Map.of(), List.of(), sourced);
    }

    @Test
    void keysComeInNaturalOrder() {
        assertThat(
                        Stream.of(
                                        "layer10.w",
                                        "layer2.w",
                                        "layer2",
                                        "Lr",
                                        "layer2x",
                                        "lr",
                                        "a/b",
                                        "a.b")
                                .sorted(NaturalOrder.KEYS))
                .containsExactly(
                        "a.b", "a/b", "layer2", "layer2.w", "layer2x", "layer10.w", "Lr", "lr");
    }
}
