package io.trialdesk.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.MetricSummary;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whether a run that says it goes on is believed.
class SilenceTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant POINT = START.plus(Duration.ofHours(5));

    private static Run run(RunStatus status, @Nullable Instant start, double lastTime) {
        var metrics = Map.of("loss", new MetricSummary(1, 1, lastTime, 1, 1, 1));
        return new Run(
                "a", "a", "a", "mlflow", "", status, start, null, null, Map.of(), Map.of(), metrics,
                false);
    }

    private static Catalogue of(Run run) {
        var builder = new CatalogueBuilder();
        builder.put(1, 7, run);
        return builder.snapshot();
    }

    private static Catalogue running() {
        return of(run(RunStatus.RUNNING, START, POINT.getEpochSecond()));
    }

    @Test
    void anHourWithoutAPointIsSilence() {
        var soon = POINT.plus(Duration.ofMinutes(59));
        var late = POINT.plus(Duration.ofMinutes(61));
        assertThat(running().silentSince(0, soon)).isEmpty();
        assertThat(running().silentSince(0, late)).contains(POINT);
    }

    @Test
    void aRunWithoutTimesOfPointsWasHeardOfAtItsStart() {
        var run = of(run(RunStatus.RUNNING, START, Double.NaN));
        assertThat(run.silentSince(0, POINT)).contains(START);
    }

    @Test
    void nothingIsPresumedWithoutATimeAndOfARunThatIsOver() {
        assertThat(of(run(RunStatus.RUNNING, null, Double.NaN)).silentSince(0, POINT)).isEmpty();
        assertThat(of(run(RunStatus.UNKNOWN, START, Double.NaN)).silentSince(0, POINT)).isEmpty();
        assertThat(of(run(RunStatus.KILLED, START, Double.NaN)).silentSince(0, POINT)).isEmpty();
    }

    @Test
    void aRunWhoseProcessLivesIsNotDoubted() {
        var late = POINT.plus(Duration.ofDays(3));
        assertThat(running().alive(Set.of(1L)).silentSince(0, late)).isEmpty();
        assertThat(running().alive(Set.of(2L)).silentSince(0, late)).contains(POINT);
    }

    @Test
    void whatIsKnownOfItsFilesCountsWhileItGoesOn() {
        var printed = POINT.plus(Duration.ofHours(3));
        var builder = new CatalogueBuilder();
        builder.put(1, 7, run(RunStatus.RUNNING, START, Double.NaN), Optional.of(printed));
        builder.put(2, 7, run(RunStatus.KILLED, START, Double.NaN), Optional.of(printed));
        var catalogue = builder.snapshot();
        var soon = printed.plus(Duration.ofMinutes(59));
        assertThat(catalogue.silentSince(0, soon)).isEmpty();
        assertThat(catalogue.silentSince(0, soon.plus(Duration.ofMinutes(2)))).contains(printed);
        assertThat(catalogue.column(Attributes.LAST_SIGN).has(1)).isFalse();
    }

    @Test
    void aFilterFindsRunsThatHaveBeenSilentForLong() throws FilterException {
        var filter = Filter.parse("status = 'RUNNING' and last_sign < now() - 1d");
        var hours = RunQuery.ALL.filteredBy(filter);
        assertThat(hours.rows(running(), POINT.plus(Duration.ofHours(23)))).isEmpty();
        assertThat(hours.rows(running(), POINT.plus(Duration.ofHours(25)))).containsExactly(0);
    }
}
