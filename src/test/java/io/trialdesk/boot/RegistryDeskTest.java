package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Edit;
import io.trialdesk.ui.models.ServedModel;
import io.trialdesk.ui.models.VersionRun;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

final class RegistryDeskTest {
    private Team team;
    private int server;

    @BeforeEach
    void open() throws IOException {
        team = new Team();
        server = team.add("");
        team.fake.tracking().registry.model("churn", 2);
    }

    @AfterEach
    void close() {
        team.close();
    }

    private ServedModel only() {
        return team.models.models().getFirst();
    }

    @Test
    void aChangeIsShownAtOnceAndWaitsUntilTheServerHasIt() throws IOException {
        team.sync(server);
        assertThat(only().told()).isPresent();
        var edit =
                new Edit.SetAlias(server, "churn", "champion", Optional.empty(), Optional.of("2"));

        team.models.apply(edit);

        assertThat(only().model().aliases()).containsEntry("champion", "2");
        assertThat(team.models.waiting()).containsExactly(edit);
        assertThat(team.fake.tracking().registry.aliases.get("churn")).isEmpty();

        team.sync(server);

        assertThat(team.models.waiting()).isEmpty();
        assertThat(team.fake.tracking().registry.aliases.get("churn"))
                .containsEntry("champion", "2");
        assertThat(only().offline()).isFalse();
    }

    @Test
    void withoutTheServerTheModelsAreShownAsAnOfflineCopy() throws IOException {
        team.sync(server);
        team.fake.close();

        assertThat(team.sync(server).fine()).isFalse();

        assertThat(only().offline()).isTrue();
        assertThat(only().model().versions()).hasSize(2);
    }

    @Test
    void aVersionFindsItsRunWhereverItWasMade() throws IOException {
        long local = team.localRun("a");
        var _ = team.store.edits().apply(new Edit.Push(local, server, "exp"));
        team.sync(server);
        var sent = team.fake.tracking().runs.keySet().iterator().next();
        var theirs = team.fake.tracking().add("theirs", Map.of());
        team.sync(server);

        assertThat(team.models.run(server, sent).map(VersionRun::key)).contains(local);
        assertThat(team.models.run(server, theirs.id).map(VersionRun::name)).contains("theirs");
        assertThat(team.models.run(server, "nobody's")).isEmpty();
    }
}
