package io.trialdesk.ui.compare;

import io.trialdesk.ui.compare.SheetRow.Leaf;
import io.trialdesk.ui.text.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Answers the screen's questions: reads the runs and lays out what they say. Any thread.
final class Comparison implements Function<CompareQuestion, CompareSheet> {
    private final RunSource source;
    private final LeafMaker leaves;
    private final FactLeaves facts;

    Comparison(RunSource source, Meaning meaning, Function<String, Direction> direction) {
        this.source = source;
        this.leaves = new LeafMaker(meaning, direction);
        this.facts = new FactLeaves(leaves);
    }

    @Override
    public CompareSheet apply(CompareQuestion question) {
        var runs = source.runs(question.runs());
        int missing = question.runs().size() - runs.size();
        if (runs.isEmpty()) {
            return new CompareSheet(question, runs, -1, List.of(), 0, 0, missing);
        }
        int baseline = 0;
        for (int i = 0; i < runs.size(); i++) {
            baseline = runs.get(i).key() == question.baseline() ? i : baseline;
        }
        var page = new Page(question);
        page.section("params", Texts.of("compare.params"), leaves.params(runs, baseline), '.');
        page.section("metrics", Texts.of("compare.metrics"), leaves.metrics(runs, baseline), '/');
        page.section("tags", Texts.of("compare.tags"), leaves.tags(runs, baseline), '.');
        page.section(
                "code",
                Texts.of("compare.code"),
                facts.circumstances("code", Circumstances.CODE, runs, baseline),
                '\0');
        page.section(
                "environment",
                Texts.of("compare.environment"),
                facts.circumstances("environment", Circumstances.ENVIRONMENT, runs, baseline),
                '\0');
        page.section("run", Texts.of("compare.run"), facts.facts(runs, baseline), '\0');
        return new CompareSheet(
                question, runs, baseline, page.rows, page.differing, page.total, missing);
    }

    /// Collects sections that have something to show.
    private static final class Page {
        private final CompareQuestion question;
        private final String wanted;
        private final List<SheetRow> rows = new ArrayList<>();
        private int differing;
        private int total;

        Page(CompareQuestion question) {
            this.question = question;
            this.wanted = question.search().strip().toLowerCase(Locale.ROOT);
        }

        void section(String path, String title, List<Leaf> leaves, char parts) {
            int changed = (int) leaves.stream().filter(Leaf::differs).count();
            differing += changed;
            total += leaves.size();
            var shown = leaves.stream().filter(this::isWanted).toList();
            if (!shown.isEmpty()) {
                rows.add(new SheetRow.Section(path, title, changed, leaves.size()));
                var folded = wanted.isEmpty() ? question.folded() : java.util.Set.<String>of();
                rows.addAll(KeyTree.rows(path, shown, parts, folded));
            }
        }

        private boolean isWanted(Leaf leaf) {
            return (leaf.differs() || !question.onlyDifferences())
                    && leaf.key().toLowerCase(Locale.ROOT).contains(wanted);
        }
    }
}
