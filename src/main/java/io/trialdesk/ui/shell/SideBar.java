package io.trialdesk.ui.shell;

import io.trialdesk.ui.action.Action;
import io.trialdesk.ui.shell.api.Navigator;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Sources with their experiments as a tree, and saved views below. FX thread only.
public final class SideBar {
    private static final double ROW = 28;

    private final VBox root = new VBox();
    private final TreeView<SideEntry> sources;
    private final TreeView<SideEntry> views;
    private final Navigator navigator;
    private final Set<String> closed = new HashSet<>();
    private List<SideEntry> shown = List.of();
    private boolean filling;
    private Consumer<SideEntry> hinted = entry -> {};

    SideBar(Navigator navigator, List<Action> adding) {
        this.navigator = navigator;
        sources = tree("sources");
        views = tree("views");
        root.getStyleClass().addAll(Style.BAR, Style.SIDE_BAR);
        VBox.setVgrow(sources, Priority.ALWAYS);
        root.getChildren().addAll(head("shell.sources", addButton(adding)), sources);
        navigator.here().subscribe(ignored -> mark());
    }

    Region root() {
        return root;
    }

    /// Says who is told when the sign of a hint is clicked.
    public void onHint(Consumer<SideEntry> taker) {
        hinted = taker;
    }

    /// Shows these sources, which are all there are; what was folded stays folded.
    public void showSources(List<SideEntry> entries) {
        if (!entries.equals(shown)) {
            shown = entries;
            fill(sources, entries);
            mark();
        }
    }

    /// Shows these saved views; without any their section is not there.
    public void showViews(List<SideEntry> entries) {
        root.getChildren().remove(views);
        root.getChildren().removeIf(node -> "views-head".equals(node.getId()));
        if (!entries.isEmpty()) {
            var head = head("shell.views", new Region());
            head.setId("views-head");
            views.setPrefHeight(Math.min(8, entries.size()) * ROW + 8);
            views.setMinHeight(Region.USE_PREF_SIZE);
            root.getChildren().addAll(head, views);
            fill(views, entries);
        }
    }

    private void fill(TreeView<SideEntry> tree, List<SideEntry> entries) {
        filling = true;
        var top = new TreeItem<SideEntry>();
        entries.forEach(entry -> top.getChildren().add(item(entry)));
        tree.setRoot(top);
        filling = false;
    }

    private TreeItem<SideEntry> item(SideEntry entry) {
        var item = new TreeItem<>(entry);
        entry.inside().forEach(child -> item.getChildren().add(item(child)));
        item.setExpanded(!closed.contains(entry.more()));
        item.expandedProperty()
                .subscribe(
                        open -> {
                            if (open) {
                                closed.remove(entry.more());
                            } else {
                                closed.add(entry.more());
                            }
                        });
        return item;
    }

    private TreeView<SideEntry> tree(String id) {
        var tree = new TreeView<SideEntry>();
        tree.setId(id);
        tree.setShowRoot(false);
        tree.setFixedCellSize(ROW);
        tree.setCellFactory(ignored -> new SideCell(entry -> hinted.accept(entry)));
        tree.getStyleClass().add(Style.SIDE_TREE);
        tree.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        item -> {
                            if (item != null && !filling) {
                                item.getValue().place().ifPresent(navigator::go);
                            }
                        });
        return tree;
    }

    /// Marks the line of the place shown.
    private void mark() {
        filling = true;
        var model = sources.getSelectionModel();
        var top = sources.getRoot();
        if (top != null && navigator.here().get() instanceof Place.Runs here) {
            for (var item : top.getChildren()) {
                find(item, here, model::select);
            }
        } else {
            model.clearSelection();
        }
        filling = false;
    }

    private static void find(
            TreeItem<SideEntry> item,
            Place here,
            java.util.function.Consumer<TreeItem<SideEntry>> found) {
        if (item.getValue().place().filter(here::equals).isPresent()) {
            found.accept(item);
        }
        item.getChildren().forEach(child -> find(child, here, found));
    }

    private static Node head(String key, Node end) {
        var title = new Label(Texts.of(key));
        title.getStyleClass().add(Style.SECTION);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(title, gap, end);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add(Style.SIDE_HEAD);
        return head;
    }

    private static Button addButton(List<Action> adding) {
        var button = Icons.button("add-source", Feather.PLUS, Texts.of("shell.add-source"));
        button.setOnAction(
                event -> {
                    var menu = new ContextMenu();
                    for (var action : adding) {
                        var item = new MenuItem(action.text());
                        item.setOnAction(chosen -> action.fire());
                        menu.getItems().add(item);
                    }
                    menu.show(button, Side.BOTTOM, 0, 4);
                });
        return button;
    }
}
