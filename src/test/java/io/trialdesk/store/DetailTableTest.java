package io.trialdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.ConfigLayer;
import io.trialdesk.model.Media;
import io.trialdesk.model.Notice;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunDetails;
import io.trialdesk.model.RunDetails.Sourced;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Source;
import io.trialdesk.model.Value;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class DetailTableTest {
    private static final RunDetails DETAILS =
            new RunDetails(
                    Map.of(
                            "name",
                            "a/meta.yaml",
                            "params.lr",
                            "a/config.yaml",
                            "metrics",
                            "a/m.csv"),
                    List.of(
                            new ConfigLayer(
                                    ConfigLayer.Kind.OVERRIDE,
                                    "a/overrides.yaml",
                                    Map.of("lr", Value.Real.of(0.1)))),
                    Map.of(Provenance.COMMAND, new Sourced("python train.py", "a/meta.yaml")));

    private final Store store = Store.inMemory(new FixedClock());
    private final int source = store.sources().add(Source.Kind.FOLDER, "/runs").id();

    @AfterEach
    void close() {
        store.close();
    }

    private static Run run(String id) {
        return new Run(
                id,
                id,
                "a",
                "csv",
                "",
                RunStatus.UNKNOWN,
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                Map.of(),
                false);
    }

    private static Media picture(long step) {
        return new Media("sample", Media.Kind.IMAGE, step, 5.5, "a/events", 100 * step, 99, "");
    }

    private Changes commit(RunDetails details, MediaAppend... media) {
        return store.runs()
                .commit(
                        new IngestBatch(
                                source,
                                List.of(run("r")),
                                Map.of("r", details),
                                List.of(),
                                List.of(media),
                                List.of(),
                                List.of(),
                                List.of()));
    }

    private long key() {
        return store.runs().find(source, "r").orElseThrow().key();
    }

    @Test
    void detailsComeBackAsTheyWereAndTellingThemAgainChangesNothing() {
        assertThat(commit(DETAILS).touches(Changes.Kind.RUN)).isTrue();
        assertThat(store.details().of(key())).isEqualTo(DETAILS);
        assertThat(store.details().of(key()).originOf("metrics.loss")).contains("a/m.csv");

        assertThat(commit(DETAILS)).isEqualTo(Changes.NONE);
        assertThat(commit(RunDetails.NONE).touches(Changes.Kind.RUN)).isTrue();
        assertThat(store.details().of(key())).isEqualTo(RunDetails.NONE);
    }

    @Test
    void picturesFollowOneAnotherUntilTheirPartIsToldAnew() {
        var _ = commit(DETAILS, new MediaAppend("r", "a", List.of(picture(1), picture(2)), true));
        var _ = commit(DETAILS, new MediaAppend("r", "a", List.of(picture(3)), false));
        assertThat(store.details().media(key()))
                .containsExactly(picture(1), picture(2), picture(3));

        var _ = commit(DETAILS, new MediaAppend("r", "a", List.of(picture(9)), true));
        assertThat(store.details().media(key())).containsExactly(picture(9));
    }

    @Test
    void noticesAreThoseOfTheLastLook() {
        var table = new Notice("t.csv", "table", Notice.Kind.PROPOSED, "a table");
        assertThat(store.notices().replace(source, List.of(table))).isNotEqualTo(Changes.NONE);
        assertThat(store.notices().replace(source, List.of(table))).isEqualTo(Changes.NONE);
        assertThat(store.notices().of(source)).containsExactly(table);

        var _ = store.notices().replace(source, List.of());
        assertThat(store.notices().of(source)).isEmpty();
    }
}
