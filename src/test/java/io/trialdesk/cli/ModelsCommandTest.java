package io.trialdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;

final class ModelsCommandTest {
    private Shell shell;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell();
        shell.fake.tracking().registry.model("churn", 2);
        shell.run("server", "add", shell.url);
    }

    @AfterEach
    void close() {
        shell.close();
    }

    @Test
    void aPromotionIsShownAtOnceAndGoesWithTheNextSync() {
        var came = shell.run("promote", shell.url, "churn", "2", "--stage", "production");
        assertThat(came.code()).isZero();
        assertThat(came.err()).contains("1 changes wait");
        assertThat(shell.fake.writes()).isZero();
        var models = shell.run("models", shell.url);
        assertThat(models.out()).contains("Production");
        assertThat(models.err()).contains("1 changes shown wait");
        assertThat(shell.run("sync", "--dry-run").code()).isEqualTo(3);
        assertThat(shell.run("sync").code()).isZero();
        assertThat(shell.fake.writes()).isEqualTo(1);
        assertThat(shell.run("models", shell.url).err()).isEmpty();
    }

    @Test
    void anAliasIsSentAtOnceWhenAskedFor() {
        var came = shell.run("promote", shell.url, "churn", "1", "--alias", "champion", "--sync");
        assertThat(came.err()).contains("Synced");
        assertThat(came.code()).isZero();
        var json =
                RunJson.MAPPER.readTree(shell.run("models", shell.url, "--format", "json").out());
        assertThat(json.get(0).path("aliases").path("champion").asString()).isEqualTo("1");
        var gone = shell.run("promote", shell.url, "churn", "--remove-alias", "champion", "--sync");
        assertThat(gone.code()).isZero();
        assertThat(shell.run("models", shell.url).out()).doesNotContain("champion");
    }

    @Test
    void aPromotionIsKeptWhileTheServerIsAway() {
        shell.run("models", shell.url);
        shell.unplug();
        var came = shell.run("promote", shell.url, "churn", "1", "--alias", "champion");
        assertThat(came.code()).isZero();
        assertThat(came.err()).contains("offline; showing the copy of", "1 changes wait");
        assertThat(shell.run("models", shell.url).out()).contains("champion");
    }

    @Test
    void whatDoesNotExistIsNotPromoted() {
        assertThat(shell.run("promote", shell.url, "churn", "7", "--stage", "Staging").code())
                .isEqualTo(1);
        assertThat(shell.run("promote", shell.url, "none", "1", "--stage", "Staging").code())
                .isEqualTo(1);
        assertThat(shell.run("promote", shell.url, "churn", "1", "--stage", "best").code())
                .isEqualTo(2);
        assertThat(shell.run("promote", shell.url, "churn", "1").code()).isEqualTo(2);
        assertThat(shell.run("promote", shell.url, "churn", "--alias", "x").code()).isEqualTo(2);
        assertThat(shell.store.outbox().open(shell.server().source())).isEmpty();
    }

    @Test
    void modelsOfAFolderAreWrongUse() {
        assertThat(shell.run("models", ".").code()).isEqualTo(2);
    }
}
