package io.trialdesk.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;
import io.trialdesk.ui.compare.SheetCell.State;
import io.trialdesk.ui.compare.SheetCell.Verdict;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class ComparisonTest {
    private static final Value THOUSANDTH = new Value.Real(0.001, "1e-3");

    private static CompareSheet ask(List<ComparedRun> runs, CompareQuestion question) {
        return new Comparison(keys -> runs, SomeRuns::alike, Direction::guess).apply(question);
    }

    private static CompareQuestion all(List<ComparedRun> runs) {
        return CompareQuestion.NOTHING
                .of(runs.stream().map(ComparedRun::key).toList())
                .against(runs.getFirst().key())
                .only(false);
    }

    private static SheetRow.Leaf leaf(CompareSheet sheet, String path) {
        return sheet.rows().stream()
                .filter(row -> row.path().equals(path))
                .map(SheetRow.Leaf.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void valuesCompareByMeaningAndATypeThatDiffersIsNoted() {
        var runs =
                List.of(
                        SomeRuns.run(1, Map.of("lr", THOUSANDTH), Map.of()),
                        SomeRuns.run(2, Map.of("lr", new Value.Text("0.001")), Map.of()),
                        SomeRuns.run(3, Map.of("lr", new Value.Text("0.01")), Map.of()),
                        SomeRuns.run(4, Map.of(), Map.of()));
        var row = leaf(ask(runs, all(runs)), "params/lr");
        assertThat(row.cells())
                .extracting(SheetCell::state)
                .containsExactly(State.BASELINE, State.EQUAL, State.CHANGED, State.MISSING);
        assertThat(row.cells().get(1).note()).isNotEmpty();
        assertThat(row.differs()).isTrue();
    }

    @Test
    void theBetterSideOfAMetricIsKnownFromItsDirectionOnly() {
        var runs =
                List.of(
                        SomeRuns.run(1, Map.of(), Map.of("loss", 0.5, "acc", 0.5, "steps", 5.0)),
                        SomeRuns.run(2, Map.of(), Map.of("loss", 0.4, "acc", 0.4, "steps", 4.0)));
        var sheet = ask(runs, all(runs));
        var loss = leaf(sheet, "metrics/loss").cells().get(1);
        assertThat(loss.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(loss.delta()).startsWith("▼");
        assertThat(leaf(sheet, "metrics/acc").cells().get(1).verdict()).isEqualTo(Verdict.WORSE);
        var steps = leaf(sheet, "metrics/steps").cells().get(1);
        assertThat(steps.verdict()).isEqualTo(Verdict.NONE);
        assertThat(steps.delta()).isEqualTo("−1");
    }

    @Test
    void onlyDifferencesHidesEqualRowsButCountsThem() {
        var runs =
                List.of(
                        SomeRuns.run(1, Map.of("a", Value.Whole.of(1), "b", THOUSANDTH), Map.of()),
                        SomeRuns.run(2, Map.of("a", Value.Whole.of(2), "b", THOUSANDTH), Map.of()));
        var sheet = ask(runs, all(runs).only(true));
        assertThat(sheet.rows()).extracting(SheetRow::path).containsExactly("params", "params/a");
        assertThat(sheet.differing()).isEqualTo(1);
        assertThat(sheet.total()).isGreaterThan(1);
    }

    @Test
    void keysMakeATreeWhoseChainsAreOneBranch() {
        var params =
                Map.<String, Value>of(
                        "model.enc.depth",
                        THOUSANDTH,
                        "model.enc.width",
                        THOUSANDTH,
                        "seed",
                        THOUSANDTH);
        var runs = List.of(SomeRuns.run(1, params, Map.of()), SomeRuns.run(2, params, Map.of()));
        var question = all(runs);
        var rows = ask(runs, question).rows();
        assertThat(rows.get(1))
                .isEqualTo(new SheetRow.Branch("params/model/enc", "model.enc", 0, false, 2));
        assertThat(rows.get(2))
                .isInstanceOfSatisfying(
                        SheetRow.Leaf.class,
                        leaf -> {
                            assertThat(leaf.name()).isEqualTo("depth");
                            assertThat(leaf.depth()).isEqualTo(1);
                        });
        var folded = ask(runs, question.folding(Set.of("params/model/enc"))).rows();
        assertThat(folded).hasSize(rows.size() - 2);
    }

    @Test
    void aSearchLooksIntoFoldedBranches() {
        var params = Map.<String, Value>of("a.b", THOUSANDTH, "a.c", THOUSANDTH);
        var runs = List.of(SomeRuns.run(1, params, Map.of()));
        var question = all(runs).folding(Set.of("params/a")).finding("A.B");
        assertThat(ask(runs, question).rows())
                .extracting(SheetRow::path)
                .containsExactly("params", "params/a.b");
    }

    @Test
    void theBaselineCanBeAnyRun() {
        var runs =
                List.of(
                        SomeRuns.run(1, Map.of("a", Value.Whole.of(1)), Map.of()),
                        SomeRuns.run(2, Map.of("a", Value.Whole.of(2)), Map.of()));
        var sheet = ask(runs, all(runs).against(2));
        assertThat(sheet.baseline()).isEqualTo(1);
        assertThat(leaf(sheet, "params/a").cells())
                .extracting(SheetCell::state)
                .containsExactly(State.CHANGED, State.BASELINE);
    }

    @Test
    void runsThatAreGoneAreCounted() {
        var one = List.of(SomeRuns.run(1, Map.of(), Map.of()));
        assertThat(ask(one, all(one).of(List.of(1L, 7L, 8L))).missing()).isEqualTo(2);
        assertThat(ask(List.of(), all(one)).rows()).isEmpty();
    }

    @Test
    void lettersThatDifferAreMarkedWhenTheRestIsAlike() {
        var cell = SheetCell.of("s3://data/v2/train", "s3://data/v2/train", State.CHANGED);
        var marked = Marks.mark(cell, "s3://data/v1/train");
        assertThat(cell.text().substring(marked.markFrom(), marked.markTo())).isEqualTo("2");
        assertThat(Marks.mark(cell, "something else").isMarked()).isFalse();
        assertThat(String.join("", Marks.fit(cell.text(), 11, 12, 12)))
                .contains("v2")
                .hasSizeLessThan(17);
    }

    @Test
    void copiesHoldWholeValuesAndNoFormulas() {
        var runs =
                List.of(
                        SomeRuns.run(
                                1,
                                "a|b",
                                RunStatus.FINISHED,
                                Map.of("cmd", new Value.Text("=SUM(A1)"), "x", THOUSANDTH),
                                Map.of(),
                                Map.of()));
        var sheet = ask(runs, all(runs));
        assertThat(SheetText.markdown(sheet)).contains("a\\|b").contains("| cmd | =SUM(A1) |");
        assertThat(SheetText.tsv(sheet)).contains("cmd\t'=SUM(A1)").contains("x\t1e-3");
    }

    @Test
    void directionsAreReadFromTheWordsOfAKey() {
        assertThat(Direction.guess("val/roc_auc")).isEqualTo(Direction.UP);
        assertThat(Direction.guess("train-loss")).isEqualTo(Direction.DOWN);
        assertThat(Direction.guess("accuracy_loss")).isEqualTo(Direction.DOWN);
        assertThat(Direction.guess("learning_rate")).isEqualTo(Direction.UNKNOWN);
        assertThat(Direction.guess("glossary")).isEqualTo(Direction.UNKNOWN);
    }
}
