package io.trialdesk.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trialdesk.plot.Line.Emphasis;
import io.trialdesk.plot.Mapping;
import io.trialdesk.plot.Scale;
import io.trialdesk.plot.View;
import io.trialdesk.plot.Window;
import io.trialdesk.series.XAxis;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalLong;

class ChartValuesTest {
    private static final Mapping MAP =
            new Mapping(0, 0, 100, 100, new Window(0, 1000, 0, 10), Scale.LINEAR, Scale.LINEAR);

    private static CardLines lines(int count, double smoothing) {
        var runs =
                java.util.stream.LongStream.rangeClosed(1, count)
                        .mapToObj(k -> new ChartRun(k, "run-" + k, 0xff000000 | (int) k))
                        .toList();
        return new CurveLoader(new FakePoints(100))
                .apply(new ChartQuestion("loss", runs, XAxis.STEP, smoothing));
    }

    @Test
    void metricsAreGroupedByPrefixAndFoundByWords() {
        var model = new ChartPanelViewModel();
        var run = List.of(new ChartRun(1, "a", 0));
        model.columns().set(2);
        model.show(run, List.of("val/loss", "val/acc", "val/f1", "lr"));
        assertThat(model.rows())
                .containsExactly(
                        new PanelRow.Group("val", 3, false),
                        new PanelRow.Cards(List.of("val/acc", "val/f1"), 2),
                        new PanelRow.Cards(List.of("val/loss"), 2),
                        new PanelRow.Group("", 1, false),
                        new PanelRow.Cards(List.of("lr"), 2));
        model.fold("val");
        assertThat(model.rows()).hasSize(3);
        model.search().set("ACC");
        assertThat(model.rows()).containsExactly(new PanelRow.Cards(List.of("val/acc"), 1));
        model.show(List.of(), List.of("lr"));
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void theWheelKeepsWhatIsUnderTheMouse() {
        var view = Zoom.wheel(View.ALL, MAP, 25, 0.5);
        assertThat(view.x().low()).isCloseTo(125, within(1e-9));
        assertThat(view.x().high()).isCloseTo(625, within(1e-9));
        assertThat(view.y().isEmpty()).isTrue();
    }

    @Test
    void aFlatBoxIsARangeAndATallOneAWindow() {
        assertThat(Zoom.box(View.ALL, MAP, 20, 50, 10, 55).y().isEmpty()).isTrue();
        var window = Zoom.box(View.ALL, MAP, 20, 90, 10, 50);
        assertThat(window.x().low()).isCloseTo(100, within(1e-9));
        assertThat(window.y().high()).isCloseTo(5, within(1e-9));
    }

    @Test
    void zoomingStopsBeforeNumbersRunOut() {
        var map =
                new Mapping(
                        0, 0, 100, 100, new Window(1e9, 1e9 + 1, 0, 1), Scale.LINEAR, Scale.LINEAR);
        assertThat(Zoom.wheel(View.ALL, map, 50, 1e-3)).isEqualTo(View.ALL);
    }

    @Test
    void readingsAreOrderedByValueAndNameTheNearest() {
        var readings = Readings.of(lines(5, 0), MAP, 30, 90);
        var values = readings.values().stream().map(Readings.Reading::y).toList();
        assertThat(values).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(readings.nearest()).isPresent();
        assertThat(Readings.of(lines(5, 0), MAP, 30, Double.NaN).nearest()).isEmpty();
    }

    @Test
    void aRunThatEndedBeforeHasNoValueThere() {
        var readings = Readings.of(lines(3, 0), MAP, 95, 0);
        assertThat(readings.values()).extracting(r -> r.run().key()).doesNotContain(3L);
    }

    @Test
    void oneRunComesForwardAndTheOthersFade() {
        var inked = lines(3, 0.5).inked(OptionalLong.of(2));
        assertThat(inked)
                .extracting(line -> line.key() + line.emphasis())
                .containsExactly("1HIDDEN", "1FADED", "2RAW", "2STRONG", "3HIDDEN", "3FADED");
        assertThat(lines(3, 0).inked(OptionalLong.of(99)))
                .allMatch(line -> line.emphasis() == Emphasis.NORMAL);
        assertThat(lines(40, 0.5).inked(OptionalLong.empty()))
                .noneMatch(line -> line.emphasis() == Emphasis.RAW);
    }
}
