package io.trialdesk.launch;

import io.trialdesk.store.Store;
import io.trialdesk.work.SystemClock;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/// An app in a process of its own that starts a job and is then killed by its test.
final class AppThatDies {
    private AppThatDies() {}

    /// Arguments: the workspace, the project, a file that gets the job's id.
    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var project = Path.of(arguments[1]);
        var clock = new SystemClock();
        var store = Store.open(home, clock);
        var launcher = Launcher.open(store, home, clock, Following.NOBODY);
        launcher.agree(project);
        var job = launcher.start(project, Entries.named(project, "train.py"), Map.of());
        Files.writeString(Path.of(arguments[2]), job.id());
        new CountDownLatch(1).await();
    }
}
