package io.trialdesk.boot;

import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.testing.Screens;

import javafx.scene.control.Button;

import java.util.Comparator;
import java.util.List;

/// Looks at runs that tools recorded.
final class Recorded {
    private Recorded() {}

    /// Runs of a format that have most to show, the richest first.
    static List<StoredRun> of(Store store, String format) {
        return store.sources().all().stream()
                .flatMap(source -> store.runs().ofSource(source.id()).stream())
                .filter(run -> run.run().format().contains(format))
                .sorted(
                        Comparator.comparingInt((StoredRun run) -> -riches(store, run.key()))
                                .thenComparing(run -> run.run().path()))
                .toList();
    }

    private static int riches(Store store, long run) {
        var details = store.details().of(run);
        return store.details().media(run).size()
                + details.provenance().size()
                + 100 * details.layers().size();
    }

    /// Opens a page of the details of the richest run of a format.
    static void page(Studio studio, String format, String page) {
        studio.select(of(studio.store(), format).getFirst().key());
        studio.act("runs.open");
        open(studio, page);
    }

    static void open(Studio studio, String page) {
        Screens.run(() -> ((Button) studio.hand().find("#page-" + page)).fire());
        studio.still();
    }

    /// Opens the first card of the media page large.
    static void large(Studio studio) {
        page(studio, "tensorboard", "media");
        Screens.until("cards are there", () -> studio.visible(".td-media-card"));
        studio.hand().click(".td-media-card .td-sight");
        Screens.until("it is large", () -> studio.visible("#media-stage"));
    }

    static void compared(Studio studio) {
        var runs = of(studio.store(), "tensorboard").stream().limit(2).map(StoredRun::key).toList();
        studio.go(new Place.Compare(runs));
        Screens.until("there are pictures", () -> studio.visible("#compare-media"));
        studio.act("compare.show-media");
    }
}
