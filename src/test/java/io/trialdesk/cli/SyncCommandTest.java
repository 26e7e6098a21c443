package io.trialdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.server.FakeMlflow.Trouble;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

final class SyncCommandTest {
    @TempDir private Path folder;
    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell();
        shell.run("server", "add", shell.url);
        shell.localRun(folder, "a");
    }

    @AfterEach
    void close() {
        shell.close();
    }

    private Shell.Came push() {
        return shell.run("push", folder.toString(), "a", "--to", shell.url);
    }

    @Test
    void aDryRunExitsWithThreeWhenSomethingWouldGoAndSendsNothing() {
        assertThat(shell.run("sync", "--dry-run").code()).isZero();
        assertThat(push().code()).isZero();
        var came = shell.run("sync", "--dry-run");
        assertThat(came.code()).isEqualTo(3);
        assertThat(came.out()).contains("add 2 points", "param api_key", "looks like a secret");
        assertThat(came.err()).contains("2 points; 1 held back, 0 conflicts");
        assertThat(shell.fake.writes()).isZero();
        var synced = shell.run("sync", shell.url, "--format", "csv");
        assertThat(synced.code()).isZero();
        assertThat(synced.out())
                .isEqualTo("server,outcome,stuck,waiting\n" + shell.url + ",SYNCED,0,0\n");
        assertThat(synced.err()).contains(shell.url + ": Synced");
        assertThat(shell.run("sync", "--dry-run").code()).isZero();
    }

    @Test
    void aRunThatWasSentIsOneOfTheServersRunsUnderItsIdThere() {
        push();
        shell.run("sync");
        var there = shell.fake.tracking().runs.values().iterator().next();
        var json = RunJson.MAPPER.readTree(shell.run("runs", shell.url, "--format", "json").out());
        assertThat(json.values()).hasSize(1);
        assertThat(json.get(0).path("id").asString()).isEqualTo(there.id);
        assertThat(json.get(0).path("source").asString()).isEqualTo(shell.url);
        var csv = shell.run("runs", shell.url, "--format", "csv", "--columns", "id,path,name");
        assertThat(csv.out().lines().skip(1))
                .containsExactly("%s,1/%s,run a".formatted(there.id, there.id));
        var series = shell.run("series", shell.url, "--run", there.id);
        assertThat(series.out().lines()).hasSize(3).anyMatch(it -> it.startsWith(there.id));
        var both = shell.run("runs", shell.url, folder.toString(), "--format", "json");
        assertThat(RunJson.MAPPER.readTree(both.out()).values())
                .singleElement()
                .satisfies(it -> assertThat(it.path("id").asString()).isEqualTo("a"));
    }

    @Test
    void theJsonOfADryRunNamesRunsAndPoints() {
        push();
        var json =
                RunJson.MAPPER.readTree(shell.run("sync", "--dry-run", "--format", "json").out());
        assertThat(json.get(0).path("server").asString()).isEqualTo(shell.url);
        assertThat(json.get(0).path("points").asInt()).isEqualTo(2);
        assertThat(json.get(0).path("operations").valueStream())
                .anyMatch(it -> it.path("run_id").asString().equals("a"));
        assertThat(json.get(0).path("held").get(0).path("why").asString()).contains("secret");
    }

    @Test
    void aServerThatIsAwayOrSaysNoEndsWithOneAndASentence() {
        push();
        shell.unplug();
        var away = shell.run("sync", "--format", "json");
        assertThat(away.code()).isEqualTo(1);
        assertThat(away.err()).contains("not reachable");
        assertThat(away.out()).contains("\"OFFLINE\"");
        shell.fake.troubled(_ -> true, Trouble.DENIED);
        assertThat(shell.run("sync").code()).isEqualTo(1);
        assertThat(shell.run("sync", "--dry-run").code()).isEqualTo(3);
    }

    @Test
    void aConflictEndsWithOneAndIsShown() {
        var there = shell.colleaguesRun("theirs");
        shell.run("sync");
        shell.run("edit", shell.url, "theirs", "--tag", "team=mine");
        there.tags.put("team", "other");
        var came = shell.run("sync");
        assertThat(came.code()).isEqualTo(1);
        assertThat(came.err()).contains("1 conflicts to settle");
        assertThat(shell.run("sync", "--dry-run").out()).contains("decide", "here mine");
    }

    @Test
    void aChangeTheServerWillNotTakeEndsWithOneAndIsNamed() {
        shell.colleaguesRun("theirs");
        shell.run("sync");
        shell.run("edit", shell.url, "theirs", "--tag", "team=mine");
        shell.fake.troubled(it -> it.path().endsWith("runs/set-tag"), Trouble.REFUSED);
        var came = shell.run("sync", "--format", "json");
        assertThat(came.code()).isEqualTo(1);
        assertThat(came.err()).contains("rejected: theirs: set tag team", "too long");
        var stuck = RunJson.MAPPER.readTree(came.out()).get(0).path("stuck").get(0);
        assertThat(stuck.path("about").asString()).isEqualTo("theirs");

        var row = stuck.path("row").asString();
        assertThat(came.err()).contains("trialdesk sync --discard " + row);
        assertThat(shell.run("sync", "--dry-run", "--discard", row).code()).isEqualTo(2);
        var given = shell.run("sync", "--discard", row);
        assertThat(given.code()).isZero();
        assertThat(given.err()).contains("discarded: theirs: set tag team");
        assertThat(shell.run("sync").code()).isZero();
        assertThat(shell.run("sync", "--discard", row).code()).isEqualTo(1);
    }

    @Test
    void aChangeThatMayNotHaveArrivedEndsWithOneAndIsNamed() {
        shell.colleaguesRun("theirs");
        shell.run("sync");
        shell.run("edit", shell.url, "theirs", "--tag", "team=mine");
        shell.fake.troubled(it -> it.path().endsWith("runs/set-tag"), Trouble.BUSY_BEFORE);
        var came = shell.run("sync", "--format", "json");
        assertThat(came.code()).isEqualTo(1);
        assertThat(came.err()).contains("waits: theirs: set tag team", "503");
        var waiting = RunJson.MAPPER.readTree(came.out()).get(0).path("waiting").get(0);
        assertThat(waiting.path("state").asString()).isEqualTo("IN_DOUBT");
        shell.fake.healthy();
        assertThat(shell.run("sync").code()).isZero();
    }

    @Test
    void anUnknownServerIsNotSyncedAndNotPushedTo() {
        var came = shell.run("sync", "http://127.0.0.1:9");
        assertThat(came.code()).isEqualTo(1);
        assertThat(came.err()).contains("trialdesk server add");
        assertThat(shell.run("push", folder.toString(), "a", "--to", "http://127.0.0.1:9").code())
                .isEqualTo(1);
    }

    @Test
    void runsOfServersAreNotPushed() {
        assertThat(shell.run("push", shell.url, "a", "--to", shell.url).code()).isEqualTo(2);
    }

    @Test
    void anEditOfALocalRunIsKeptHere() {
        var came =
                shell.run(
                        "edit",
                        folder.toString(),
                        "a",
                        "--name",
                        "best",
                        "--tag",
                        "k=v=w",
                        "--remove-tag",
                        "team",
                        "--note",
                        "two words");
        assertThat(came.code()).isZero();
        assertThat(came.err()).contains("4 changes kept").doesNotContain("wait");
        var source = shell.store.sources().all().getLast();
        var run = shell.store.runs().find(source.id(), "a").orElseThrow().run();
        assertThat(run.name()).isEqualTo("best");
        assertThat(run.tags()).containsEntry("k", "v=w").doesNotContainKey("team");
        assertThat(run.tags()).containsEntry("mlflow.note.content", "two words");
        assertThat(shell.run("edit", folder.toString(), "a", "--name", "best").err())
                .contains("nothing changed");
        assertThat(shell.run("edit", folder.toString(), "a").code()).isEqualTo(2);
    }
}
