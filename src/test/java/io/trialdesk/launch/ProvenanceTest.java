package io.trialdesk.launch;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.RunStatus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

class ProvenanceTest {
    private static final String COMMIT = "0123456789012345678901234567890123456789";

    @TempDir private Path project;

    private void file(String name, String text) throws IOException {
        var file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void commitBranchAndAddressAreReadWithoutGitAndWithoutALogin() throws IOException {
        file(".git/HEAD", "ref: refs/heads/feature/x\n");
        file(".git/packed-refs", "# pack-refs\n" + COMMIT + " refs/heads/feature/x\n");
        file(
                ".git/config",
                "[core]\n"
                        + "\tbare = false\n"
                        + "[remote \"origin\"]\n"
                        + "\turl = https://ana:secret@git.example/team/p.git\n");
        var below = Files.createDirectories(project.resolve("a/b"));
        assertThat(GitFacts.tags(below))
                .containsEntry("mlflow.source.git.commit", COMMIT)
                .containsEntry("mlflow.source.git.branch", "feature/x")
                .containsEntry("mlflow.source.git.repoURL", "https://git.example/team/p.git");
    }

    @Test
    void aLinkedWorkTreeNamesItsRepository() throws IOException {
        file("main/.git/worktrees/w/HEAD", "ref: refs/heads/w\n");
        file("main/.git/worktrees/w/commondir", "../..\n");
        file("main/.git/refs/heads/w", COMMIT + "\n");
        file("w/.git", "gitdir: " + project.resolve("main/.git/worktrees/w") + "\n");
        assertThat(GitFacts.tags(project.resolve("w")))
                .containsEntry("mlflow.source.git.commit", COMMIT);
    }

    @Test
    void aDetachedHeadIsACommitAndNoRepositoryIsNoTags() throws IOException {
        file("d/.git/HEAD", COMMIT + "\n");
        file("broken/.git/HEAD", "ref: refs/heads/none\n");
        assertThat(GitFacts.tags(project.resolve("d")))
                .containsOnlyKeys("mlflow.source.git.commit");
        assertThat(GitFacts.tags(project.resolve("broken")))
                .containsOnlyKeys("mlflow.source.git.branch");
    }

    @Test
    void theProjectsOwnEnvironmentComesFirst() throws IOException {
        file(".venv/bin/python", "");
        assertThat(project.resolve(".venv/bin/python").toFile().setExecutable(true)).isTrue();
        var python = Interpreter.of(project, Map.of("PATH", ""));
        assertThat(python.program()).isEqualTo(project.resolve(".venv/bin/python"));
        assertThat(python.environment()).contains(project.resolve(".venv"));
    }

    @Test
    void theScriptIsPointedAtTheEndpointWhateverTheShellSays() {
        var python = new Interpreter(Path.of("/p/bin/python"), Optional.of(Path.of("/p")), "");
        var environment =
                new ScriptEnvironment(
                        URI.create("http://127.0.0.1:5"),
                        "secret",
                        "job",
                        "run",
                        "demo",
                        project,
                        python);
        var variables =
                new HashMap<>(
                        Map.of(
                                "MLFLOW_RUN_ID",
                                "old",
                                "TRIALDESK_PASSPHRASE",
                                "opens every login",
                                "MLFLOW_TRACKING_URI",
                                "http://team",
                                "NO_PROXY",
                                "corp",
                                "PATH",
                                "/bin"));
        environment.applyTo(variables);
        assertThat(variables)
                .doesNotContainKeys("MLFLOW_RUN_ID", "TRIALDESK_PASSPHRASE")
                .containsEntry("MLFLOW_TRACKING_URI", "http://127.0.0.1:5")
                .containsEntry("MLFLOW_TRACKING_TOKEN", "secret")
                .containsEntry("MLFLOW_EXPERIMENT_NAME", "demo")
                .containsEntry("TRIALDESK_RUN_ID", "run")
                .containsEntry("TRIALDESK_RUN_DIR", project.toString())
                .containsEntry("NO_PROXY", "corp,127.0.0.1,localhost")
                .containsEntry("VIRTUAL_ENV", "/p")
                .containsEntry("PYTHONUNBUFFERED", "1");
        assertThat(variables.get("PATH")).startsWith("/p/bin");
    }

    @Test
    void theExitCodeDecidesTheStatus() {
        assertThat(Verdict.of(0, false).status()).isEqualTo(RunStatus.FINISHED);
        assertThat(Verdict.of(3, false).status()).isEqualTo(RunStatus.FAILED);
        assertThat(Verdict.of(139, false).status()).isEqualTo(RunStatus.FAILED);
        assertThat(Verdict.of(137, false).status()).isEqualTo(RunStatus.KILLED);
        assertThat(Verdict.of(130, false).status()).isEqualTo(RunStatus.KILLED);
        assertThat(Verdict.of(0, true).status()).isEqualTo(RunStatus.KILLED);
    }

    @Test
    void aMarkIsFoundOnlyAsAWholeEntry() {
        var entries = "A=1\0TRIALDESK_JOB=12\0".getBytes(StandardCharsets.UTF_8);
        assertThat(
                        ProcessTree.contains(
                                entries, "TRIALDESK_JOB=12".getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(
                        ProcessTree.contains(
                                entries, "TRIALDESK_JOB=1".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
