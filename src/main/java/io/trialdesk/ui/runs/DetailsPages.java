package io.trialdesk.ui.runs;

import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.media.MediaPage;

/// The pages of the details pane that have something to read beyond the run's head.
record DetailsPages(
        DetailsPage config,
        DetailsPage media,
        DetailsPage log,
        DetailsPage code,
        DetailsPage environment) {

    static DetailsPages of(Origins origins, MediaPage media, Threads threads) {
        var config = new ConfigPage(origins);
        return new DetailsPages(
                DetailsPage.of(config::of),
                new LookedAt(media),
                new PrintedPage(threads),
                CircumstancesPage.code(origins, threads),
                CircumstancesPage.environment(origins, threads));
    }

    /// Pictures and texts of the run.
    private record LookedAt(MediaPage page) implements DetailsPage {
        @Override
        public javafx.scene.layout.Region root() {
            return page.root();
        }

        @Override
        public void show(RunSheet sheet) {
            page.show(sheet.key());
        }

        @Override
        public void leave() {
            page.leave();
        }
    }
}
