package io.trialdesk.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.ConfigLayer;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;

import org.junit.jupiter.api.Test;

import java.util.Map;

class FactsTest {
    private static final Value ONE = Value.Whole.of(1);
    private static final Value TWO = Value.Whole.of(2);

    @Test
    void theStrongerPartDecidesAndEachFieldKeepsItsFile() {
        var strong =
                Facts.draft("s", "runs/a")
                        .from("config.yaml")
                        .name("strong")
                        .param("lr", ONE)
                        .layer(ConfigLayer.Kind.FILE, Map.of("lr", ONE))
                        .facts();
        var weak =
                Facts.draft("w", "runs/a/tb")
                        .from("events")
                        .name("weak")
                        .status(RunStatus.FAILED)
                        .param("lr", TWO)
                        .param("epochs", TWO)
                        .provenance(Provenance.HOST, "box")
                        .facts();

        var both = strong.or(weak);

        assertThat(both.id()).isEqualTo("s");
        assertThat(both.path()).isEqualTo("runs/a");
        assertThat(both.name()).isEqualTo("strong");
        assertThat(both.status()).isEqualTo(RunStatus.FAILED);
        assertThat(both.params()).containsEntry("lr", ONE).containsEntry("epochs", TWO);
        assertThat(both.details().origins())
                .containsEntry("name", "config.yaml")
                .containsEntry("status", "events")
                .containsEntry("params.lr", "config.yaml")
                .containsEntry("params.epochs", "events");
        assertThat(both.details().layers()).hasSize(1);
        assertThat(both.details().provenance()).containsKey(Provenance.HOST);
    }

    @Test
    void filesAreToldAnewButTextsStay() {
        var facts =
                Facts.draft("s", "a")
                        .from("meta")
                        .name("n")
                        .provenance(Provenance.CONSOLE, "output.log")
                        .provenance(Provenance.COMMAND, "train.py")
                        .from("metrics.csv")
                        .points()
                        .facts()
                        .located(file -> "a/" + file);

        assertThat(facts.details().originOf("name")).contains("a/meta");
        assertThat(facts.pointsFile()).isEqualTo("a/metrics.csv");
        var provenance = facts.details().provenance();
        assertThat(provenance.get(Provenance.CONSOLE).text()).isEqualTo("a/output.log");
        assertThat(provenance.get(Provenance.COMMAND).text()).isEqualTo("train.py");
    }

    @Test
    void whatIsNullOrEmptySaysNothing() {
        var facts =
                Facts.draft("s", "a")
                        .name("n")
                        .from("x")
                        .name(null)
                        .experiment("")
                        .provenance(Provenance.USER, "")
                        .facts();

        assertThat(facts.name()).isEqualTo("n");
        assertThat(facts.experiment()).isNull();
        assertThat(facts.details().originOf("name")).contains("");
        assertThat(facts.details().provenance()).isEmpty();
    }

    @Test
    void aKeySpelledWithSlashesIsTheOneOfTheTree() {
        var tree = Facts.draft("s", "a").param("optimizer.lr", ONE).facts();
        var flat = Facts.draft("w", "a").param("optimizer/lr", ONE).param("other/key", TWO).facts();

        assertThat(tree.or(flat).params()).containsOnlyKeys("optimizer.lr", "other/key");
    }
}
