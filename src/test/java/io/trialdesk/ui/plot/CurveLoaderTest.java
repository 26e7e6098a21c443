package io.trialdesk.ui.plot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.series.Points;
import io.trialdesk.series.XAxis;

import org.junit.jupiter.api.Test;

import java.util.List;

class CurveLoaderTest {
    private final ChartQuestion question =
            new ChartQuestion("loss", List.of(new ChartRun(1, "run", 0)), XAxis.STEP, 0);
    private Points logged = points(2);
    private Runnable whileReading = () -> {};
    private int reads;
    private final CurveLoader loader = new CurveLoader(this::read);

    private Points read(long run, String metric) {
        reads++;
        var found = logged;
        whileReading.run();
        return found;
    }

    private int shown() {
        return loader.apply(question).lines().getFirst().raw().size();
    }

    @Test
    void pointsAreReadOnceUntilItForgets() {
        assertThat(shown()).isEqualTo(2);
        assertThat(shown()).isEqualTo(2);
        assertThat(reads).isEqualTo(1);
        logged = points(3);
        loader.forget();
        assertThat(shown()).isEqualTo(3);
    }

    @Test
    void aPointThatComesWhileOthersAreReadIsThereTheNextTime() {
        whileReading =
                () -> {
                    logged = points(3);
                    loader.forget();
                };
        assertThat(shown()).isEqualTo(2);
        whileReading = () -> {};
        assertThat(shown()).isEqualTo(3);
    }

    private static Points points(int count) {
        return new Points(new long[count], new double[count], new double[count]);
    }
}
