package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Edit;
import io.trialdesk.store.Store;
import io.trialdesk.ui.shell.SyncPill;
import io.trialdesk.work.SystemClock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
        return Standing.of(store, clock.now(), ZoneId.of("UTC")).pill();
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
