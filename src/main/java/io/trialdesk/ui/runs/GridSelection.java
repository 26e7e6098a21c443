package io.trialdesk.ui.runs;

import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Selecting in the table. The control itself holds one row, the lead; which runs are selected is
/// the view model's, by key, because a control that holds 100 000 selected rows stands still for
/// seconds when they change. FX thread only.
final class GridSelection implements AutoCloseable {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// How many rows stay in sight above one that is brought into sight.
    private static final int ABOVE = 3;

    private final RunsViewModel model;
    private final TableView<RunRow> table;
    private final Consumer<OptionalLong> pointed;
    private final Supplier<ContextMenu> menu;
    private final Runnable open;
    private final List<TableRow<RunRow>> rows = new ArrayList<>();
    private final Subscription marking;
    private int anchor;
    private Step step = Step.PLAIN;
    private boolean restoring;
    private boolean revealing;

    /// What the next move of the lead does to the selection.
    private enum Step {
        PLAIN,
        KEEP,
        EXTEND
    }

    /// @param pointed told which run the pointer is over
    /// @param open shows the details of the lead
    GridSelection(
            RunsViewModel model,
            TableView<RunRow> table,
            Consumer<OptionalLong> pointed,
            Supplier<ContextMenu> menu,
            Runnable open) {
        this.model = model;
        this.table = table;
        this.pointed = pointed;
        this.menu = menu;
        this.open = open;
        table.setRowFactory(ignored -> row());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        table.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(index -> moved(index.intValue()));
        marking = model.selection().subscribe(ignored -> rows.forEach(this::mark));
        // Before the control hears of a swap its moves are its own, afterwards the lead is put
        // back.
        model.rows().subscribe(() -> restoring = true);
        model.rows().addListener((ListChangeListener<RunRow>) change -> restore());
    }

    @Override
    public void close() {
        marking.unsubscribe();
    }

    /// Brings the lead into sight, now or as soon as its row is there.
    void reveal() {
        revealing = true;
        restore();
    }

    private TableRow<RunRow> row() {
        var row = new TableRow<RunRow>();
        rows.add(row);
        row.itemProperty().subscribe(() -> mark(row));
        row.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> press(row, event));
        row.setOnMouseEntered(event -> pointed.accept(keyOf(row)));
        row.setOnMouseExited(event -> pointed.accept(OptionalLong.empty()));
        row.setOnContextMenuRequested(
                event -> menu.get().show(row, event.getScreenX(), event.getScreenY()));
        row.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                        open.run();
                    }
                });
        return row;
    }

    private void mark(TableRow<RunRow> row) {
        var item = row.getItem();
        row.pseudoClassStateChanged(
                CHOSEN, item != null && model.selection().get().has(item.key()));
    }

    private static OptionalLong keyOf(TableRow<RunRow> row) {
        var item = row.getItem();
        return item == null ? OptionalLong.empty() : OptionalLong.of(item.key());
    }

    private void press(TableRow<RunRow> row, MouseEvent event) {
        var item = row.getItem();
        if (item == null) {
            return;
        }
        step = Step.KEEP;
        boolean onChosen = model.selection().get().has(item.key());
        if (isOnEye(event) || (event.isSecondaryButtonDown() && onChosen)) {
            return;
        }
        if (event.isShiftDown()) {
            model.selection().set(Selection.range(model.table(), anchor, row.getIndex()));
            return;
        }
        anchor = row.getIndex();
        model.selection()
                .set(
                        event.isShortcutDown()
                                ? model.selection().get().toggled(item.key())
                                : Selection.only(item.key()));
    }

    private static boolean isOnEye(MouseEvent event) {
        var node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof TableRow)) {
            if (node instanceof EyeCell) {
                return true;
            }
            node = node.getParent();
        }
        return false;
    }

    private void key(KeyEvent event) {
        step = event.isShiftDown() ? Step.EXTEND : Step.PLAIN;
        if (event.getCode() == KeyCode.A && event.isShortcutDown()) {
            model.selection().set(Selection.ALL);
            event.consume();
        }
    }

    private void moved(int index) {
        if (restoring || index < 0 || index >= model.table().size()) {
            return;
        }
        long key = model.table().key(index);
        model.lead().set(Optional.of(key));
        switch (step) {
            case PLAIN -> {
                anchor = index;
                model.selection().set(Selection.only(key));
            }
            case EXTEND -> model.selection().set(Selection.range(model.table(), anchor, index));
            case KEEP -> {}
        }
        step = Step.PLAIN;
    }

    /// After a swap the lead is where its run went.
    private void restore() {
        restoring = true;
        var lead = model.lead().get();
        int index = lead.isPresent() ? model.table().placeOf(lead.get()) : -1;
        if (index >= 0) {
            table.getSelectionModel().select(index);
            if (revealing) {
                revealing = false;
                table.scrollTo(Math.max(0, index - ABOVE));
            }
        } else {
            table.getSelectionModel().clearSelection();
        }
        restoring = false;
    }
}
