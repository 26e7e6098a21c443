package io.trialdesk.ui.plot;

import atlantafx.base.theme.Styles;

import io.trialdesk.series.XAxis;
import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;
import io.trialdesk.ui.theme.Style;
import io.trialdesk.work.Scope;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The chart panel: a card per metric, grouped by prefix, with search, smoothing and the choice of
/// x axis above. Only the cards in sight exist. FX thread only.
public final class ChartPanel implements AutoCloseable {
    private static final double CARD_WIDTH = 300;

    private final ChartPanelViewModel model;
    private final Scope scope = new Scope();
    private final BorderPane root = new BorderPane();
    private final ScrollPane list = new ScrollPane();
    private final CardFlow cards;

    public ChartPanel(ChartContext context, ChartPanelViewModel model) {
        this.model = model;
        this.cards = scope.own(new CardFlow(context, model));
        root.getStyleClass().add(Style.PANE);
        var bar = bar();
        root.setTop(bar);
        model.rows().subscribe(() -> show(bar));
        show(bar);
        root.setCenter(new StackPane(list(), empty()));
        root.widthProperty()
                .subscribe(
                        width ->
                                model.columns()
                                        .set(
                                                Math.clamp(
                                                        (int) (width.doubleValue() / CARD_WIDTH),
                                                        1,
                                                        4)));
    }

    public Region root() {
        return root;
    }

    /// Points of shown runs may have changed: every card in sight looks again.
    public void stale() {
        cards.stale();
    }

    @Override
    public void close() {
        scope.close();
    }

    /// Tools for curves are there when there are curves.
    private void show(Node bar) {
        bar.setVisible(!model.isEmpty());
        bar.setManaged(!model.isEmpty());
    }

    private Node bar() {
        var search = new TextField();
        search.setId("chart-search");
        search.setPromptText(Texts.of("plot.search"));
        search.getStyleClass().add(Style.FIELD);
        search.setPrefWidth(160);
        search.setMinWidth(60);
        search.textProperty().bindBidirectional(model.search());
        HBox.setHgrow(search, Priority.ALWAYS);
        search.setMaxWidth(320);
        var bar = new HBox(search, smoothing(), axis());
        bar.getStyleClass().add(Style.CHART_BAR);
        return bar;
    }

    private Node smoothing() {
        var slider = new Slider(0, 0.99, model.smoothing().get());
        slider.setId("chart-smoothing");
        slider.setPrefWidth(84);
        slider.getStyleClass().add(Styles.SMALL);
        slider.setMinWidth(50);
        slider.setBlockIncrement(0.05);
        slider.valueProperty().bindBidirectional(model.smoothing());
        slider.setTooltip(new Tooltip(Texts.of("plot.smoothing-hint")));
        var words = new Label(Texts.of("plot.smoothing"));
        words.getStyleClass().add(Style.MUTED);
        words.setLabelFor(slider);
        words.setMinWidth(Region.USE_PREF_SIZE);
        var value = new Label();
        value.setMinWidth(28);
        value.textProperty()
                .bind(
                        model.smoothing()
                                .map(
                                        v ->
                                                Figures.number(
                                                        Math.round(v.doubleValue() * 100)
                                                                / 100.0)));
        var box = new HBox(8, words, slider, value);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return box;
    }

    private Node axis() {
        var choice = new ComboBox<XAxis>(FXCollections.observableArrayList(XAxis.values()));
        choice.setId("chart-x");
        choice.setConverter(new AxisWords());
        choice.valueProperty().bindBidirectional(model.xAxis());
        choice.setTooltip(new Tooltip(Texts.of("plot.x-axis")));
        choice.setPrefWidth(116);
        choice.setMinWidth(90);
        return choice;
    }

    private Node list() {
        list.setId("chart-list");
        list.setContent(cards);
        list.setFitToWidth(true);
        list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        list.getStyleClass().add(Style.CHART_LIST);
        list.vvalueProperty().subscribe(ignored -> sight());
        list.viewportBoundsProperty().subscribe(ignored -> sight());
        cards.heightProperty().subscribe(ignored -> sight());
        return list;
    }

    private void sight() {
        double view = list.getViewportBounds().getHeight();
        double hidden = Math.max(0, cards.getHeight() - view);
        double top = list.getVvalue() * hidden;
        cards.sight(top, top + view);
    }

    private Node empty() {
        var title = new Label();
        title.getStyleClass().add(Style.EMPTY_TITLE);
        var more = new Label(Texts.of("plot.empty-more"));
        more.getStyleClass().add(Style.MUTED);
        more.setWrapText(true);
        more.setTextAlignment(javafx.scene.text.TextAlignment.CENTER);
        more.setMaxWidth(280);
        var box = new VBox(title, more);
        box.getStyleClass().add(Style.EMPTY_STATE);
        model.rows()
                .subscribe(
                        () -> {
                            boolean nothing = model.isEmpty();
                            title.setText(
                                    nothing
                                            ? Texts.of("plot.empty")
                                            : Texts.of("plot.nothing-found"));
                            more.setVisible(nothing);
                            more.setManaged(nothing);
                            box.setVisible(model.rows().isEmpty());
                            list.setVisible(!model.rows().isEmpty());
                        });
        title.setText(Texts.of("plot.empty"));
        box.setVisible(model.rows().isEmpty());
        list.setVisible(!model.rows().isEmpty());
        return box;
    }

    private static final class AxisWords extends StringConverter<XAxis> {
        @Override
        public String toString(XAxis axis) {
            return switch (axis) {
                case STEP -> Texts.of("plot.x-step");
                case WALL_TIME -> Texts.of("plot.x-wall");
                case RELATIVE_TIME -> Texts.of("plot.x-relative");
            };
        }

        @Override
        public XAxis fromString(String text) {
            throw new UnsupportedOperationException("the choice is not editable");
        }
    }
}
