package io.trialdesk.ui.runs;

import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Icons;
import io.trialdesk.ui.theme.Style;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Names of pages in one line. Those that do not fit are in a menu at its end; the page that is
/// open always has its name in the line. FX thread only.
final class PageBar extends Region {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double HEIGHT = 36;
    private static final double SIDE = 8;

    private final Map<String, Button> names = new LinkedHashMap<>();
    private final Button more =
            new Button(Texts.of("runs.details.more"), Icons.of(Feather.CHEVRON_DOWN));
    private final StringProperty page = new SimpleStringProperty("");

    PageBar() {
        setId("details-pages");
        getStyleClass().add(Style.PAGE_BAR);
        more.setId("page-more");
        more.getStyleClass().addAll(Style.QUIET, Style.TAB);
        more.setContentDisplay(ContentDisplay.RIGHT);
        more.setOnAction(event -> menu().show(more, Side.BOTTOM, 0, 0));
        getChildren().add(more);
        page.subscribe(this::mark);
    }

    /// Adds a name at the end; the first one is open.
    void add(String id, String title) {
        var button = new Button(title);
        button.setId("page-" + id);
        button.getStyleClass().addAll(Style.QUIET, Style.TAB);
        button.setOnAction(event -> page.set(id));
        names.put(id, button);
        getChildren().add(button);
        if (names.size() == 1) {
            page.set(id);
        }
        mark();
    }

    /// The page that is open.
    StringProperty page() {
        return page;
    }

    private void mark() {
        names.forEach((id, name) -> name.pseudoClassStateChanged(HERE, id.equals(page.get())));
        requestLayout();
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        names.forEach(
                (id, name) -> {
                    if (!name.isVisible()) {
                        var item = new MenuItem(name.getText());
                        item.setOnAction(event -> page.set(id));
                        menu.getItems().add(item);
                    }
                });
        return menu;
    }

    @Override
    protected void layoutChildren() {
        var shown = fitting(getWidth() - 2 * SIDE);
        double x = SIDE;
        for (var name : names.values()) {
            name.setVisible(shown.contains(name));
            if (name.isVisible()) {
                x = place(name, x);
            }
        }
        more.setVisible(shown.size() < names.size());
        place(more, x);
    }

    private double place(Button button, double x) {
        double width = Math.ceil(button.prefWidth(-1));
        double height = Math.ceil(button.prefHeight(-1));
        button.resizeRelocate(x, Math.rint((getHeight() - height) / 2), width, height);
        return x + width;
    }

    /// As many names from the left as fit, the open one among them.
    private List<Button> fitting(double room) {
        var all = new ArrayList<>(names.values());
        if (all.stream().mapToDouble(it -> Math.ceil(it.prefWidth(-1))).sum() <= room) {
            return all;
        }
        var open = names.get(page.get());
        double left = room - Math.ceil(more.prefWidth(-1));
        left -= open == null ? 0 : Math.ceil(open.prefWidth(-1));
        var shown = new ArrayList<Button>();
        for (var name : all) {
            if (name.equals(open)) {
                shown.add(name);
                continue;
            }
            left -= Math.ceil(name.prefWidth(-1));
            if (left < 0) {
                break;
            }
            shown.add(name);
        }
        if (open != null && !shown.contains(open)) {
            shown.add(open);
        }
        return shown;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
