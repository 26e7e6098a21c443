package io.trialdesk.ui.compare;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/// Lays out one row: key, baseline, and as many other values as are in sight. FX thread only.
final class SheetRowPane extends Region {
    private static final double INDENT = 16;

    private final ObservableValue<SheetColumns> columns;
    private final ObservableValue<Number> offset;
    private final Label key = new Label();
    private final Tooltip keyTip = new Tooltip();
    private final ValueNode fixed = new ValueNode();
    private final Pane others = new Pane();
    private final Rectangle clip = new Rectangle();
    private final List<ValueNode> nodes = new ArrayList<>();
    private @Nullable SheetRow row;
    private int baseline;

    SheetRowPane(ObservableValue<SheetColumns> columns, ObservableValue<Number> offset) {
        this.columns = columns;
        this.offset = offset;
        key.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        key.setTooltip(keyTip);
        others.setClip(clip);
        others.setManaged(false);
        getChildren().addAll(key, fixed, others);
        columns.subscribe(ignored -> requestLayout());
        offset.subscribe(ignored -> requestLayout());
    }

    void show(SheetRow next, int baselineColumn) {
        row = next;
        baseline = baselineColumn;
        key.getStyleClass().removeAll(Style.SECTION, Style.EQUAL, Style.MUTED);
        key.setGraphic(null);
        boolean leaf = next instanceof SheetRow.Leaf;
        fixed.setVisible(leaf);
        others.setVisible(leaf);
        switch (next) {
            case SheetRow.Section section -> {
                key.setText(
                        Texts.of(
                                "compare.section",
                                section.title(),
                                section.differing(),
                                section.total()));
                key.getStyleClass().add(Style.SECTION);
            }
            case SheetRow.Branch branch -> branch(branch);
            case SheetRow.Leaf own -> {
                key.setText(own.name());
                key.getStyleClass().add(own.differs() ? Style.KEY_NAME : Style.EQUAL);
            }
        }
        keyTip.setText(next instanceof SheetRow.Leaf own ? own.key() : key.getText());
        requestLayout();
    }

    private void branch(SheetRow.Branch branch) {
        key.setText(
                branch.folded()
                        ? Texts.of("compare.folded", branch.name(), branch.hidden())
                        : branch.name());
        key.setGraphic(Icons.of(branch.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN));
        key.getStyleClass().add(Style.MUTED);
    }

    private double indent() {
        return switch (row) {
            case null -> 0;
            case SheetRow.Section ignored -> 0;
            case SheetRow.Branch branch -> branch.depth() * INDENT;
            case SheetRow.Leaf leaf -> leaf.depth() * INDENT;
        };
    }

    @Override
    protected void layoutChildren() {
        var at = columns.getValue();
        double height = getHeight();
        double left = 12 + indent();
        boolean isLeaf = row instanceof SheetRow.Leaf;
        double room = isLeaf ? at.keys() : at.width();
        key.resizeRelocate(left, 0, Math.max(20, room - left - 8), height);
        if (row instanceof SheetRow.Leaf leaf && leaf.cells().size() == at.others() + 1) {
            fixed.resizeRelocate(at.keys(), 0, at.each(), height);
            fixed.show(leaf.cells().get(baseline), leaf.numeric(), at.each());
            values(leaf, at, height);
        }
    }

    private void values(SheetRow.Leaf leaf, SheetColumns at, double height) {
        others.resizeRelocate(at.fixed(), 0, Math.max(0, at.width() - at.fixed()), height);
        clip.setWidth(others.getWidth());
        clip.setHeight(height);
        double moved = offset.getValue().doubleValue();
        int first = at.first(moved);
        int count = Math.min(at.inSight(), at.others() - first);
        while (nodes.size() < count) {
            var fresh = new ValueNode();
            fresh.setManaged(false); // placed here, not by the pane
            nodes.add(fresh);
        }
        List<Node> shown = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int other = first + i;
            int column = other < baseline ? other : other + 1;
            var node = nodes.get(i);
            node.show(leaf.cells().get(column), leaf.numeric(), at.each());
            node.resizeRelocate(Math.rint(other * at.each() - moved), 0, at.each(), height);
            shown.add(node);
        }
        others.getChildren().setAll(shown);
        others.getChildren().forEach(Node::applyCss);
        nodes.subList(0, count).forEach(ValueNode::layout);
    }
}
