package io.trialdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.secrets.Secret;
import io.trialdesk.secrets.SomeVaults;
import io.trialdesk.secrets.Vault;
import io.trialdesk.server.FakeMlflow.Trouble;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

final class ServerCommandTest {
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
    void aServerIsAddedWithATokenFromStandardInput() {
        shell.input = "s3cret\nmore\n";
        var came = shell.run("server", "add", shell.url + "/", "--name", "team", "--token-stdin");
        assertThat(came.err()).contains(shell.url + " added").doesNotContain("s3cret");
        assertThat(came.code()).isZero();
        assertThat(shell.server().name()).isEqualTo("team");
        assertThat(shell.vault.get(shell.url)).contains(Secret.token("s3cret"));
    }

    @Test
    void thePasswordOfAUserComesFromStandardInputWithoutATerminal() {
        shell.input = "pa ss\n";
        assertThat(shell.run("server", "add", shell.url, "--user", "ada").code()).isZero();
        assertThat(shell.vault.get(shell.url)).contains(new Secret("ada", "pa ss"));
    }

    @Test
    void withoutAKeyringTheLoginGoesToAFileWhenThatIsChosen(@TempDir Path folder)
            throws IOException {
        var file = folder.resolve("logins");
        shell.vaults = SomeVaults.of(new NoKeyring(), Map.of(), file, "long enough");
        shell.input = "s3cret\n";
        var refused = shell.run("server", "add", shell.url, "--token-stdin");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("encrypted file");
        assertThat(shell.store.servers().all()).isEmpty();
        var came = shell.run("server", "add", shell.url, "--token-stdin", "--vault", "file");
        assertThat(came.err()).contains("login kept in the encrypted file");
        assertThat(shell.vaults.get(shell.url)).contains(Secret.token("s3cret"));
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("s3cret");
    }

    @Test
    void theLoginOfTheEnvironmentIsNotGivenToAServerItDoesNotName(@TempDir Path folder)
            throws IOException {
        shell.vaults =
                SomeVaults.of(
                        shell.vault,
                        Map.of("MLFLOW_TRACKING_TOKEN", "env"),
                        folder.resolve("logins"),
                        "");
        shell.run("server", "add", shell.url);
        assertThat(shell.vaults.get(shell.url)).isEmpty();
        shell.run("server", "add", shell.url, "--login-from-environment");
        assertThat(shell.vaults.get(shell.url)).contains(Secret.token("env"));
        assertThat(
                        shell.run(
                                        "server",
                                        "add",
                                        shell.url,
                                        "--user",
                                        "ada",
                                        "--login-from-environment")
                                .code())
                .isEqualTo(2);
    }

    @Test
    void aLoginInTheUrlIsWrongUse() {
        var came = shell.run("server", "add", shell.url.replace("//", "//ada:pw@"));
        assertThat(came.code()).isEqualTo(2);
        assertThat(came.err()).doesNotContain("pw@");
        assertThat(shell.store.servers().all()).isEmpty();
    }

    @Test
    void anEmptyTokenAddsNothing() {
        assertThat(shell.run("server", "add", shell.url, "--token-stdin").code()).isEqualTo(2);
        assertThat(shell.store.servers().all()).isEmpty();
    }

    @Test
    void aServerIsAddedWhileItIsAway() {
        shell.unplug();
        var came = shell.run("server", "add", shell.url);
        assertThat(came.code()).isZero();
        assertThat(came.err()).contains("not reachable");
        assertThat(shell.server().seen()).isEmpty();
    }

    @Test
    void theListSaysWhatTheServerIs() {
        shell.run("server", "add", shell.url, "--name", "team");
        var json = RunJson.MAPPER.readTree(shell.run("server", "list", "--format", "json").out());
        assertThat(json.get(0).path("name").asString()).isEqualTo("team");
        assertThat(json.get(0).path("version").asString()).isEqualTo("3.17.2");
        assertThat(json.get(0).path("waiting").asInt()).isZero();
        assertThat(shell.run("server", "list").out()).contains(shell.url, "team", "SqlStore");
    }

    @Test
    void aRemovedServerIsGoneWithItsLogin() {
        shell.input = "s3cret\n";
        shell.run("server", "add", shell.url, "--token-stdin");
        assertThat(shell.run("server", "remove", shell.url).code()).isZero();
        assertThat(shell.store.servers().all()).isEmpty();
        assertThat(shell.vault.get(shell.url)).isEmpty();
        assertThat(shell.run("server", "remove", shell.url).code()).isEqualTo(1);
    }

    @Test
    void theDoctorLooksWithoutAdding() {
        var came = shell.run("server", "doctor", shell.url);
        assertThat(came.code()).isZero();
        assertThat(came.out()).contains("3.17.2", "SqlStore", "aliases and stages");
        assertThat(shell.store.sources().all()).isEmpty();
    }

    @Test
    void theDoctorSaysWhatIsWrongAndWhatToDo() {
        shell.fake.troubled(_ -> true, Trouble.HTML_LOGIN);
        var page = shell.run("server", "doctor", shell.url);
        assertThat(page.code()).isEqualTo(1);
        assertThat(page.out()).contains("does not answer like an MLflow server", "what to do");
        shell.unplug();
        var away = shell.run("server", "doctor", shell.url, "--format", "json");
        assertThat(away.code()).isEqualTo(1);
        var json = RunJson.MAPPER.readTree(away.out());
        assertThat(json.path("usable").asBoolean()).isFalse();
        assertThat(json.path("advice").asString()).contains("Check host and port");
    }

    @Test
    void serverAloneIsWrongUse() {
        assertThat(shell.run("server").code()).isEqualTo(2);
    }

    /// A system without a keyring.
    private static final class NoKeyring implements Vault {
        @Override
        public Kind kind() {
            return Kind.KEYRING;
        }

        @Override
        public Optional<Secret> get(String server) {
            return Optional.empty();
        }

        @Override
        public void put(String server, Secret secret) throws IOException {
            throw new IOException("There is no keyring; keep the login in an encrypted file.");
        }

        @Override
        public void delete(String server) {}
    }
}
