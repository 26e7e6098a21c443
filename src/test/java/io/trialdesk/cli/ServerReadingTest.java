package io.trialdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;

final class ServerReadingTest {
    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell();
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void readingSendsNothingThatWaits() {
        shell.colleaguesRun("theirs");
        shell.run("runs", shell.url);
        var edited = shell.run("edit", shell.url, "theirs", "--name", "ours");
        assertThat(edited.code()).isZero();
        assertThat(edited.err()).contains("wait for " + shell.url);
        assertThat(shell.run("runs", shell.url).out()).contains("ours");
        assertThat(shell.fake.writes()).isZero();
        assertThat(shell.run("sync").code()).isZero();
        assertThat(shell.fake.tracking().runs.values().iterator().next().name).isEqualTo("ours");
    }

    @Test
    void aServerThatIsAwayIsReadFromTheCopyWithItsAge() {
        shell.colleaguesRun("theirs");
        shell.run("runs", shell.url);
        shell.unplug();
        var came = shell.run("runs", shell.url);
        assertThat(came.code()).isZero();
        assertThat(came.out()).contains("theirs");
        assertThat(came.err()).contains(shell.url + ": offline; showing the copy of 2");
    }

    @Test
    void aServerThatNeverAnsweredFailsAndIsNotKept() {
        shell.unplug();
        var came = shell.run("runs", shell.url);
        assertThat(came.code()).isEqualTo(1);
        assertThat(came.err()).contains("not reachable", "no copy");
        assertThat(shell.store.sources().all()).isEmpty();
    }

    @Test
    void oneServerIsOneSourceHoweverItIsSpelt() {
        shell.colleaguesRun("theirs");
        var came = shell.run("runs", shell.url + "/", shell.url.replace("http", "HTTP"));
        assertThat(came.code()).isZero();
        assertThat(shell.store.sources().all()).hasSize(1);
        assertThat(came.out()).containsOnlyOnce("theirs");
    }

    @Test
    void pointsAreFetchedWhenAskedForAndStay() {
        shell.colleaguesRun("theirs");
        var online = shell.run("series", shell.url, "--run", "theirs", "--metric", "loss");
        assertThat(online.code()).isZero();
        assertThat(online.out().lines().toList()).hasSize(2).last().asString().endsWith(",0.5");
        shell.unplug();
        var offline = shell.run("series", shell.url);
        assertThat(offline.code()).isZero();
        assertThat(offline.out()).isEqualTo(online.out());
        assertThat(offline.err()).contains("points fetched before");
    }

    @Test
    void pointsThatWereNeverFetchedAreNoEmptyAnswer() {
        shell.colleaguesRun("theirs");
        shell.run("runs", shell.url);
        shell.unplug();
        var came = shell.run("series", shell.url);
        assertThat(came.code()).isEqualTo(1);
        assertThat(came.err()).contains("points of 1 runs were never fetched");
        assertThat(came.out()).isEmpty();
    }
}
