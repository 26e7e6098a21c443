package io.trialdesk.ui.jobs;

import io.trialdesk.ui.fx.Threads;
import io.trialdesk.ui.log.LogViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/// The log of the chosen job: opened when the job is chosen and has one, closed with the choice. FX
/// thread only.
final class OpenLog implements AutoCloseable {
    private final Threads threads;
    private final ReadOnlyObjectWrapper<Optional<LogViewModel>> log =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private String job = "";

    OpenLog(Threads threads) {
        this.threads = threads;
    }

    ReadOnlyObjectProperty<Optional<LogViewModel>> log() {
        return log.getReadOnlyProperty();
    }

    /// Follows the choice.
    void of(Optional<JobRow> chosen) {
        if (chosen.isEmpty() || !chosen.get().job().id().equals(job)) {
            close();
        }
        if (chosen.isPresent()) {
            var item = chosen.get().job();
            job = item.id();
            if (log.get().isEmpty()) {
                log.set(item.log().map(f -> new LogViewModel(f, item.isLive(), threads)));
            }
            log.get().ifPresent(open -> open.growing(item.isLive()));
        }
    }

    @Override
    public void close() {
        log.get().ifPresent(LogViewModel::close);
        log.set(Optional.empty());
        job = "";
    }
}
