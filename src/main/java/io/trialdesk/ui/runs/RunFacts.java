package io.trialdesk.ui.runs;

import io.trialdesk.model.Run;
import io.trialdesk.model.Source;
import io.trialdesk.store.StoredRun;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Form;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeSet;

/// The pages of the details pane that are only read. FX thread only.
final class RunFacts {
    private final ZoneId zone;
    private final Origins origins;

    RunFacts(ZoneId zone, Origins origins) {
        this.zone = zone;
        this.origins = origins;
    }

    Node overview(RunSheet sheet) {
        var run = sheet.stored().run();
        var form = new Form();
        fact(form, Texts.of("runs.fact.status"), status(sheet), sheet, "status");
        sheet.silentSince()
                .map(since -> Texts.of("runs.details.silent", Figures.full(since, zone)))
                .ifPresent(why -> form.field("", quiet(why)));
        fact(form, Texts.of("runs.fact.started"), time(run.started(), sheet.now()), sheet, "start");
        fact(form, Texts.of("runs.fact.duration"), duration(run, sheet.now()), sheet, "end");
        fact(form, Texts.of("runs.fact.experiment"), orNone(run.experiment()), sheet, "experiment");
        run.parent()
                .ifPresent(
                        parent ->
                                fact(form, Texts.of("runs.fact.parent"), parent, sheet, "parent"));
        form.fact(Texts.of("runs.fact.id"), run.id());
        form.fact(Texts.of("runs.fact.kept"), kept(sheet));
        form.section(Texts.of("runs.fact.holds"));
        form.fact(Texts.of("runs.fact.params"), Figures.count(run.params().size()));
        form.fact(Texts.of("runs.fact.metrics"), Figures.count(run.metrics().size()));
        long points = run.metrics().values().stream().mapToLong(m -> m.count()).sum();
        form.fact(Texts.of("runs.fact.points"), Figures.count(points));
        return padded(form.root());
    }

    Node metrics(RunSheet sheet) {
        var metrics = sheet.stored().run().metrics();
        if (metrics.isEmpty()) {
            return nothing(Texts.of("runs.details.no-metrics"));
        }
        var grid = new GridPane(16, 8);
        var key = new ColumnConstraints();
        key.setHgrow(Priority.ALWAYS);
        key.setMinWidth(60);
        grid.getColumnConstraints().setAll(key, figures(), figures(), figures(), figures());
        grid.addRow(
                0,
                head(""),
                head(Texts.of("runs.metric.last")),
                head(Texts.of("runs.metric.min")),
                head(Texts.of("runs.metric.max")),
                head(Texts.of("runs.metric.step")));
        metrics.forEach(
                (name, metric) ->
                        grid.addRow(
                                grid.getRowCount(),
                                origins.mark(new Label(name), sheet, "metrics." + name),
                                new Label(Figures.measured(metric.lastValue())),
                                muted(Figures.measured(metric.min())),
                                muted(Figures.measured(metric.max())),
                                muted(Figures.count(metric.lastStep()))));
        return padded(grid);
    }

    Node source(RunSheet sheet) {
        var run = sheet.stored().run();
        var form = new Form();
        form.fact(
                Texts.of("runs.fact.source"),
                sheet.source().map(Source::location).orElse(Figures.NONE));
        form.fact(Texts.of("runs.fact.path"), run.path().isEmpty() ? "." : run.path());
        form.fact(Texts.of("runs.fact.format"), run.format());
        files(sheet, form);
        var here = sheet.damages();
        form.section(Texts.of("runs.fact.damages"));
        if (here.isEmpty()) {
            form.wide(muted(Texts.of("runs.details.no-damages")));
        }
        for (var damage : here) {
            var line = new Label(damage.sentence());
            line.setWrapText(true);
            line.getStyleClass().add(Style.PROBLEM);
            form.wide(line);
        }
        return padded(form.root());
    }

    /// The files the run was read from, each with a way to it.
    private void files(RunSheet sheet, Form form) {
        var files = new TreeSet<>(sheet.details().origins().values());
        sheet.details().layers().forEach(layer -> files.add(layer.file()));
        files.remove("");
        if (files.isEmpty()) {
            return;
        }
        form.section(Texts.of("runs.fact.files"));
        for (var file : files) {
            var link = new Hyperlink(file);
            link.setWrapText(true);
            link.getStyleClass().add(Style.LINK);
            link.setTooltip(new Tooltip(Texts.of("runs.origin.show")));
            var path = sheet.file(file);
            link.setDisable(path.isEmpty());
            link.setOnAction(event -> path.ifPresent(origins.show()));
            form.wide(link);
        }
    }

    private void fact(Form form, String name, String value, RunSheet sheet, String field) {
        form.field(name, origins.mark(Form.text(value), sheet, field));
    }

    static Region padded(javafx.scene.Parent content) {
        var region = (Region) content;
        region.getStyleClass().add(Style.PAGE_CONTENT);
        return region;
    }

    private static ColumnConstraints figures() {
        var column = new ColumnConstraints();
        column.setHalignment(HPos.RIGHT);
        column.setMinWidth(Region.USE_PREF_SIZE);
        return column;
    }

    private static Label head(String text) {
        var label = new Label(text);
        label.getStyleClass().add(Style.SECTION);
        return label;
    }

    static Label muted(String text) {
        var label = new Label(text);
        label.getStyleClass().add(Style.MUTED);
        return label;
    }

    private static Label quiet(String text) {
        var label = muted(text);
        label.setWrapText(true);
        return label;
    }

    private static Node nothing(String text) {
        return padded(new Form().wide(muted(text)).root());
    }

    private static String status(RunSheet sheet) {
        if (sheet.silentSince().isPresent()) {
            return Texts.of("runs.status.silent");
        }
        var run = sheet.stored().run();
        return switch (run.status()) {
            case FINISHED -> Texts.of("runs.status.finished");
            case UNKNOWN -> Texts.of("runs.status.unknown");
            default -> StatusCell.word(run.status());
        };
    }

    private String time(Optional<Instant> at, Instant now) {
        return at.map(t -> Figures.full(t, zone) + "  ·  " + Figures.ago(t, now, zone))
                .orElse(Figures.NONE);
    }

    private static String duration(Run run, Instant now) {
        if (run.started().isEmpty() || (run.ended().isEmpty() && run.status().isOver())) {
            return Figures.NONE;
        }
        return Figures.duration(Duration.between(run.started().get(), run.ended().orElse(now)));
    }

    private String kept(RunSheet sheet) {
        var what =
                switch (sheet.stored().kept()) {
                    case StoredRun.Kept.ALL -> Texts.of("runs.kept.all");
                    case StoredRun.Kept.PART -> Texts.of("runs.kept.part");
                    case StoredRun.Kept.NONE -> Texts.of("runs.kept.none");
                };
        return sheet.stored()
                .checked()
                .map(at -> Texts.of("runs.kept.copy", what, Figures.ago(at, sheet.now(), zone)))
                .orElse(what);
    }

    private static String orNone(String text) {
        return text.isEmpty() ? Figures.NONE : text;
    }
}
