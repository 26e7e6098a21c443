package io.trialdesk.ui.plot;

import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of the chart panel, as tall as they all are, with nodes only for those in sight. Cards
/// that scroll out are used again for other metrics. FX thread only.
final class CardFlow extends Pane implements AutoCloseable {
    private static final double HEAD = 28;
    private static final double GAP = 12;

    private final ChartContext context;
    private final ChartPanelViewModel model;
    private final Map<PanelRow, List<Node>> live = new HashMap<>();
    private final Map<String, ChartCard> cards = new HashMap<>();
    private final Deque<ChartCard> spare = new ArrayDeque<>();
    private final Subscription watching;
    private double from;
    private double to;
    private double card = CardHeight.LEAST;

    CardFlow(ChartContext context, ChartPanelViewModel model) {
        this.context = context;
        this.model = model;
        getStyleClass().add(Style.CHART_LIST);
        watching =
                Subscription.combine(
                        rows().subscribe(this::arrange),
                        model.runs().subscribe(ignored -> ask()),
                        model.xAxis().subscribe(ignored -> ask()),
                        model.smoothing().subscribe(ignored -> ask()));
        arrange();
    }

    private ObservableList<PanelRow> rows() {
        return model.rows();
    }

    /// What part of the height is in sight.
    void sight(double top, double bottom) {
        from = top;
        to = bottom;
        if (fit()) {
            arrange();
        } else {
            fill();
        }
    }

    void stale() {
        cards.values().forEach(ChartCard::stale);
    }

    private void ask() {
        cards.forEach((metric, card) -> card.ask(model.question(metric)));
    }

    /// Whether cards have become taller or shorter.
    private boolean fit() {
        double before = card;
        card = CardHeight.of(rows(), to - from, HEAD + GAP / 2, GAP);
        return card != before;
    }

    private void arrange() {
        if (to > from) {
            fit();
        }
        double height = GAP;
        for (var row : rows()) {
            height += height(row);
        }
        setMinHeight(height);
        setPrefHeight(height);
        fill();
    }

    private double height(PanelRow row) {
        return row instanceof PanelRow.Group ? HEAD + GAP / 2 : card + GAP;
    }

    /// Gives nodes to the rows in sight and takes them from the others.
    private void fill() {
        Map<PanelRow, List<Node>> wanted = new HashMap<>();
        List<PanelRow> fresh = new ArrayList<>();
        double at = GAP / 2;
        for (var row : rows()) {
            boolean near = at + height(row) > from - card && at < to + card / 2;
            if (near) {
                var nodes = live.remove(row);
                if (nodes == null) {
                    fresh.add(row);
                } else {
                    wanted.put(row, nodes);
                }
            }
            at += height(row);
        }
        live.values().forEach(this::release);
        live.clear();
        live.putAll(wanted);
        fresh.forEach(row -> live.put(row, nodes(row)));
        getChildren().setAll(live.values().stream().flatMap(List::stream).toList());
        requestLayout();
    }

    private void release(List<Node> nodes) {
        for (var node : nodes) {
            if (node instanceof ChartCard card) {
                cards.values().remove(card);
                spare.push(card);
            }
        }
    }

    private List<Node> nodes(PanelRow row) {
        return switch (row) {
            case PanelRow.Group group -> List.of(head(group));
            case PanelRow.Cards shown -> shown.metrics().stream().map(this::card).toList();
        };
    }

    private Node card(String metric) {
        var card = spare.isEmpty() ? new ChartCard(context) : spare.pop();
        cards.put(metric, card);
        card.ask(model.question(metric));
        return card;
    }

    private Node head(PanelRow.Group group) {
        var name = group.prefix().isEmpty() ? Texts.of("plot.ungrouped") : group.prefix();
        var head = new Button(Texts.of("plot.group", name, Figures.count(group.count())));
        head.getStyleClass().addAll(Style.QUIET, Style.CHART_GROUP);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setGraphic(Icons.of(group.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN));
        head.setOnAction(ignored -> model.fold(group.prefix()));
        return head;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - 2 * GAP;
        double at = GAP / 2;
        for (var row : rows()) {
            var nodes = live.get(row);
            if (nodes != null) {
                place(row, nodes, at, width);
            }
            at += height(row);
        }
    }

    private void place(PanelRow row, List<Node> nodes, double at, double width) {
        if (row instanceof PanelRow.Cards shown) {
            double each = (width - GAP * (shown.columns() - 1)) / shown.columns();
            for (int i = 0; i < nodes.size(); i++) {
                double left = Math.rint(GAP + i * (each + GAP));
                nodes.get(i).resizeRelocate(left, at, Math.floor(each), card);
            }
        } else {
            nodes.getFirst().resizeRelocate(GAP, at, nodes.getFirst().prefWidth(-1), HEAD);
        }
    }

    @Override
    public void close() {
        watching.unsubscribe();
        cards.values().forEach(ChartCard::close);
        spare.forEach(ChartCard::close);
        getChildren().clear();
    }
}
