package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Edit;
import io.trialdesk.store.Store;
import io.trialdesk.ui.shell.SyncPill;
import io.trialdesk.work.SystemClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

class StandingTest {
    private final SystemClock clock = new SystemClock();
    private final Store store = Store.inMemory(clock);

    @AfterEach
    void close() {
        store.close();
        clock.close();
    }

    private SyncPill pill() {
        return pill(clock.now());
    }

    private SyncPill pill(Instant now) {
        return Standing.of(store, now, ZoneId.of("UTC")).pill();
    }

    @Test
    void aCopyAgesWithTheTimeAndTheOldestOneCounts() {
        int first = store.servers().add("http://127.0.0.1:5000", "team").source();
        store.servers().synced(first);
        var synced = store.servers().all().getFirst().synced().orElseThrow();
        int second = store.servers().add("http://127.0.0.1:5001", "other").source();
        assertThat(pill().state()).isEqualTo(SyncPill.State.OFFLINE);

        store.servers().synced(second);
        assertThat(pill(synced).text()).isEqualTo("Synced now");
        assertThat(pill(synced.plusSeconds(125)).text()).isEqualTo("Synced 2 min ago");
        assertThat(pill(synced.plusSeconds(3 * 3600 + 1)).text()).isEqualTo("Synced 3 h ago");
    }

    @Test
    void withoutServersNothingIsSaidOfThem() {
        assertThat(pill()).isEqualTo(SyncPill.NONE);
    }

    @Test
    void whatWaitsComesBeforeHowOldTheCopyIs() {
        int server = store.servers().add("http://127.0.0.1:5000", "team").source();
        assertThat(pill().state()).isEqualTo(SyncPill.State.OFFLINE);

        store.servers().synced(server);
        assertThat(pill().state()).isEqualTo(SyncPill.State.FRESH);
        assertThat(pill().text()).startsWith("Synced ");

        store.edits()
                .apply(new Edit.SetAlias(server, "m", "best", Optional.empty(), Optional.of("1")));
        assertThat(pill()).isEqualTo(new SyncPill(SyncPill.State.WAITING, "1 waiting"));
    }
}
