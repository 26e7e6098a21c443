package io.trialdesk.boot;

import io.trialdesk.launch.Entries;
import io.trialdesk.launch.Interpreter;
import io.trialdesk.launch.Launcher;
import io.trialdesk.store.Job;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;
import io.trialdesk.ui.jobs.JobItem;
import io.trialdesk.ui.jobs.JobOrder;
import io.trialdesk.ui.jobs.JobsDesk;
import io.trialdesk.ui.jobs.ProjectItem;
import io.trialdesk.work.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Binds the Jobs screen to the launcher and the workspace. Blocks; any number of workers.
final class LaunchDesk implements JobsDesk {
    private static final Logger LOG = LoggerFactory.getLogger(LaunchDesk.class);

    /// How long a job may tidy up after it was asked to stop.
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Store store;
    private final Launcher launcher;
    private final Projects projects;
    private final Set<String> stopping = ConcurrentHashMap.newKeySet();

    LaunchDesk(Store store, Launcher launcher, Clock clock) {
        this.store = store;
        this.launcher = launcher;
        this.projects = new Projects(store, new Offers(clock));
    }

    @Override
    public List<ProjectItem> projects() {
        return projects.found().stream().map(this::item).toList();
    }

    private ProjectItem item(Projects.Found found) {
        return new ProjectItem(
                found.folder(),
                found.offer().entries(),
                launcher.isAgreed(found.folder()),
                found.offer().problem(),
                interpreter(found.folder()));
    }

    /// A missing Python is told when a job is started; until then the form says `python`.
    private Optional<Interpreter> interpreter(Path project) {
        try {
            return Optional.of(launcher.interpreter(project));
        } catch (IOException none) {
            LOG.debug("no interpreter for {}", project, none);
            return Optional.empty();
        }
    }

    @Override
    public List<JobItem> jobs() {
        return store.jobs().all().stream().map(this::item).toList();
    }

    private JobItem item(Job job) {
        return new JobItem(
                job.id(),
                job.entry(),
                job.project(),
                job.entry(),
                job.command(),
                job.status(),
                job.note(),
                job.ended().isEmpty() && stopping.contains(job.id()),
                job.exit(),
                job.pid() > 0 ? OptionalLong.of(job.pid()) : OptionalLong.empty(),
                job.created(),
                job.processStarted(),
                job.ended(),
                runs(job),
                Optional.of(job.log()));
    }

    /// Those of its runs that told something already and are not deleted.
    private List<Long> runs(Job job) {
        return job.runIds().stream()
                .map(id -> store.runs().find(job.source(), id))
                .flatMap(Optional::stream)
                .map(StoredRun::key)
                .toList();
    }

    @Override
    public String start(JobOrder order) throws IOException {
        launcher.agree(order.project());
        return launcher.start(order.project(), order.entry(), order.values()).id();
    }

    /// Returns when the job is gone; meanwhile it is shown as stopping.
    @Override
    public void stop(String job) throws IOException {
        stopping.add(job);
        try {
            launcher.stop(job, GRACE);
        } finally {
            stopping.remove(job);
        }
    }

    @Override
    public Optional<JobOrder> order(String id) throws IOException {
        var known = store.jobs().byId(id);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var job = known.get();
        var offered =
                Entries.of(job.project()).stream()
                        .filter(entry -> entry.name().equals(job.entry()))
                        .findFirst();
        if (offered.isEmpty() && !Files.isRegularFile(job.project().resolve(job.entry()))) {
            return Optional.empty();
        }
        var entry = offered.isPresent() ? offered.get() : Entries.named(job.project(), job.entry());
        return Optional.of(new JobOrder(job.project(), entry, job.values()));
    }
}
