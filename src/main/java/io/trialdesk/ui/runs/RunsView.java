package io.trialdesk.ui.runs;

import io.trialdesk.ui.action.Action;
import io.trialdesk.ui.theme.Split;
import io.trialdesk.ui.theme.Style;

import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// The layout of the runs screen: filter and table at the left, charts or details at the right,
/// list of completions and column picker floating above. Nodes and bindings, nothing else.
final class RunsView {
    private static final double NARROW = 700;

    private final StackPane root = new StackPane();
    private final RunsViewModel model;
    private final TableView<RunRow> table;
    private final FilterBar filter;
    private final ColumnPicker picker;
    private final DetailsView details;
    private final SidePane side;
    private final Split split;

    RunsView(
            RunsViewModel model,
            TableView<RunRow> table,
            DetailsView details,
            Beside beside,
            Runnable addFolder) {
        this.model = model;
        this.table = table;
        this.details = details;
        picker = new ColumnPicker(model);
        filter = new FilterBar(model, this::pickColumns);
        side = new SidePane(beside.root(), details.root(), this::togglePane);
        split = new Split(Split.Side.RIGHT, side.root(), left(addFolder), 380, 300, 420);
        split.share(0.36);
        root.setId("runs");
        root.getStyleClass().add(Style.PANE);
        root.getChildren()
                .addAll(
                        split,
                        filter.message(),
                        new Completions(model, filter).root(),
                        picker.root());
        root.widthProperty()
                .subscribe((before, now) -> fit(before.doubleValue(), now.doubleValue()));
        table.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    Parent root() {
        return root;
    }

    /// Lets these have their bare keys before the control, which uses some of them itself.
    void keysFirst(List<Action> actions) {
        table.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event ->
                        actions.stream()
                                .filter(a -> a.key().filter(key -> key.match(event)).isPresent())
                                .filter(Action::isEnabled)
                                .findFirst()
                                .ifPresent(
                                        action -> {
                                            event.consume();
                                            action.fire();
                                        }));
    }

    void focusTable() {
        table.requestFocus();
    }

    void focusFilter() {
        filter.field().requestFocus();
        filter.field().selectAll();
    }

    void pickColumns() {
        picker.toggle(filter.columnsButton());
    }

    void togglePane() {
        split.open().set(!split.open().get());
    }

    void showDetails() {
        split.open().set(true);
        side.details().set(true);
    }

    void editNotes() {
        showDetails();
        details.editNotes();
    }

    void editName() {
        showDetails();
        details.editName();
    }

    /// One step back: the picker closes, details give way to charts, the filter empties.
    void stepBack() {
        if (picker.isOpen()) {
            picker.close();
        } else if (side.details().get()) {
            side.details().set(false);
        } else if (!model.filter().get().isEmpty()) {
            model.filter().set("");
        } else {
            model.selection().set(Selection.NONE);
        }
        table.requestFocus();
    }

    private BorderPane left(Runnable addFolder) {
        var pane = new BorderPane();
        pane.getStyleClass().add(Style.PANE);
        pane.setTop(new VBox(filter.root(), new FailureBand(model).root()));
        pane.setCenter(new StackPane(table, new RunsPlaceholder(model, addFolder).root()));
        return pane;
    }

    /// In a narrow window the table comes first.
    private void fit(double before, double now) {
        if (now > 0 && now < NARROW && (before == 0 || before >= NARROW)) {
            split.open().set(false);
        }
    }

    /// Typing in the table filters.
    private void typed(KeyEvent event) {
        var text = event.getCharacter();
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && text.length() == 1;
        if (plain && !event.isConsumed() && text.charAt(0) > ' ' && text.charAt(0) != 127) {
            filter.field().requestFocus();
            filter.field().appendText(text.equals("/") ? "" : text);
            filter.field().end();
            event.consume();
        }
    }
}
