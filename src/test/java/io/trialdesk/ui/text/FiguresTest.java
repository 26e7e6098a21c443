package io.trialdesk.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

class FiguresTest {
    @ParameterizedTest
    @CsvSource({
        "0.94312, 0.9431",
        "12.3456, 12.35",
        "0.000012, 1.2e-5",
        "-0.5, −0.5",
        "4096, 4 096",
        "40960, 40 960",
        "1234.56, 1 235",
        "3e9, 3 000 000 000",
        "1.25e17, 1.25e17",
        "0, 0",
        "NaN, NaN",
        "-Infinity, −∞",
        "0.99999, 1",
        "123456.7, 123 457"
    })
    void numbersHaveFourSignificantDigits(double value, String text) {
        assertThat(Figures.number(value).replace('\u2009', ' ')).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0.9, 0.9000", "0.18, 0.1800", "1, 1", "0.00004, 4.000e-5", "12.5, 12.50"})
    void measuredNumbersKeepTheirLastZeros(double value, String text) {
        assertThat(Figures.measured(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.43S, 0.4 s",
        "PT42S, 42 s",
        "PT3M12S, 3 m 12 s",
        "PT2H5M9S, 2 h 5 m",
        "PT76H, 3 d 4 h"
    })
    void durationsHaveTwoUnits(Duration length, String text) {
        assertThat(Figures.duration(length)).isEqualTo(text);
    }

    @Test
    void recentTimesAreToldAsAges() {
        var now = Instant.parse("2026-11-24T12:00:00Z");
        assertThat(ago(now, "2026-11-24T09:30:00Z")).isEqualTo("2 h ago");
        assertThat(ago(now, "2026-11-20T12:00:00Z")).isEqualTo("4 d ago");
        assertThat(ago(now, "2026-10-02T08:05:00Z")).isEqualTo("2 Oct 08:05");
        assertThat(ago(now, "2025-10-02T08:05:00Z")).isEqualTo("2 Oct 2025");
    }

    @Test
    void sizesHaveOneUnit() {
        assertThat(Figures.bytes(812)).isEqualTo("812 B");
        assertThat(Figures.bytes(1_440_000)).isEqualTo("1.4 MB");
    }

    private static String ago(Instant now, String then) {
        return Figures.ago(Instant.parse(then), now, ZoneOffset.UTC);
    }
}
