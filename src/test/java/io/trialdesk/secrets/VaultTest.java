package io.trialdesk.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class VaultTest {
    private static final String SERVER = "https://ml.example.org";

    @TempDir Path folder;

    @Test
    void anEncryptedFileGivesBackWhatItWasGivenAndShowsNothing() throws IOException {
        var file = folder.resolve("logins");
        new FileVault(file, () -> Optional.of("right".toCharArray()))
                .put(SERVER, new Secret("ada", "geheim"));
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("geheim", "ada", "example");
        assertThat(new FileVault(file, () -> Optional.of("right".toCharArray())).get(SERVER))
                .contains(new Secret("ada", "geheim"));
    }

    @Test
    void aWrongPassphraseOrAChangedByteOpensNothing() throws IOException {
        var file = folder.resolve("logins");
        new FileVault(file, () -> Optional.of("right".toCharArray()))
                .put(SERVER, Secret.token("t"));
        assertThatThrownBy(
                        () -> new FileVault(file, () -> Optional.of("x".toCharArray())).get(SERVER))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not open");
        var bytes = Files.readAllBytes(file);
        bytes[6]++;
        Files.write(file, bytes);
        assertThatThrownBy(
                        () ->
                                new FileVault(file, () -> Optional.of("right".toCharArray()))
                                        .get(SERVER))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aDeclinedPassphraseIsAnErrorAndNotAnEmptyVault() throws IOException {
        var file = folder.resolve("logins");
        new FileVault(file, () -> Optional.of("right".toCharArray()))
                .put(SERVER, Secret.token("t"));
        assertThatThrownBy(() -> new FileVault(file, Optional::empty).get(SERVER))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theEnvironmentServesTheServerItNames() throws IOException {
        var vault =
                new EnvironmentVault(
                        Map.of("MLFLOW_TRACKING_TOKEN", "t", "MLFLOW_TRACKING_URI", SERVER + "/"));
        assertThat(vault.get(SERVER)).contains(Secret.token("t"));
        assertThat(vault.get("https://elsewhere.example.org")).isEmpty();
    }

    @Test
    void aKeyringThatIsAbsentOrHangsEndsInASentence() {
        assertThatThrownBy(() -> new KeyringVault(_ -> {}, Duration.ofMillis(50)).get(SERVER))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("may be locked");
    }

    @Test
    void aChainAsksInOrderAndPutsIntoTheLast() throws IOException {
        var first = new MemoryVault();
        var chosen = new MemoryVault();
        var chain = new VaultChain(List.of(first, chosen));
        chain.put(SERVER, Secret.token("kept"));
        assertThat(first.get(SERVER)).isEmpty();
        assertThat(chain.get(SERVER)).contains(Secret.token("kept"));
        first.put(SERVER, Secret.token("first"));
        assertThat(chain.get(SERVER)).contains(Secret.token("first"));
        assertThat(Secret.token("geheim").toString()).doesNotContain("geheim");
    }
}
