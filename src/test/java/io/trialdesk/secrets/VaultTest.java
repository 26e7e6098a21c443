package io.trialdesk.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.javakeyring.PasswordAccessException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

final class VaultTest {
    private static final String SERVER = "https://ml.example.org";

    @TempDir Path folder;

    @Test
    void anEncryptedFileGivesBackWhatItWasGivenAndShowsNothing() throws IOException {
        var file = folder.resolve("logins");
        new FileVault(file, (_, _) -> Optional.of("right".toCharArray()))
                .put(SERVER, new Secret("ada", "geheim"));
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("geheim", "ada", "example");
        assertThat(new FileVault(file, (_, _) -> Optional.of("right".toCharArray())).get(SERVER))
                .contains(new Secret("ada", "geheim"));
    }

    @Test
    void aWrongPassphraseOrAChangedByteOpensNothing() throws IOException {
        var file = folder.resolve("logins");
        new FileVault(file, (_, _) -> Optional.of("right".toCharArray()))
                .put(SERVER, Secret.token("t"));
        assertThatThrownBy(
                        () ->
                                new FileVault(file, (_, _) -> Optional.of("x".toCharArray()))
                                        .get(SERVER))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not open");
        var bytes = Files.readAllBytes(file);
        bytes[6]++;
        Files.write(file, bytes);
        assertThatThrownBy(
                        () ->
                                new FileVault(file, (_, _) -> Optional.of("right".toCharArray()))
                                        .get(SERVER))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aDeclinedPassphraseIsAnErrorAndNotAnEmptyVault() throws IOException {
        var file = folder.resolve("logins");
        new FileVault(file, (_, _) -> Optional.of("right".toCharArray()))
                .put(SERVER, Secret.token("t"));
        assertThatThrownBy(() -> new FileVault(file, (_, _) -> Optional.empty()).get(SERVER))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theEnvironmentServesTheServerItNamesAndNoOther() throws IOException {
        var named = Map.of("MLFLOW_TRACKING_TOKEN", "t", "MLFLOW_TRACKING_URI", SERVER + "/");
        var vaults = SomeVaults.of(new MemoryVault(), named, folder.resolve("logins"), "");
        assertThat(vaults.get(SERVER)).contains(Secret.token("t"));
        assertThat(vaults.get("https://elsewhere.example.org")).isEmpty();
    }

    @Test
    void anEnvironmentThatNamesNoServerServesOnlyThoseItWasChosenFor() throws IOException {
        var login = Map.of("MLFLOW_TRACKING_TOKEN", " t\r\n");
        var vaults = SomeVaults.of(new MemoryVault(), login, folder.resolve("logins"), "");
        assertThat(vaults.get(SERVER)).isEmpty();
        vaults.fromEnvironment(SERVER);
        assertThat(vaults.get(SERVER)).contains(Secret.token("t"));
        assertThat(vaults.get("https://elsewhere.example.org")).isEmpty();
        vaults.delete(SERVER);
        assertThat(vaults.get(SERVER)).isEmpty();
    }

    @Test
    void aKeyringThatIsAbsentOrHangsEndsInASentence() {
        assertThatThrownBy(() -> new KeyringVault(_ -> {}, Duration.ofMillis(50)).get(SERVER))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("may be locked");
    }

    @Test
    void aLoginLiesWhereItWasChosenToLieAndNowhereElse() throws IOException {
        var keyring = new MemoryVault();
        var file = folder.resolve("logins");
        var vaults = SomeVaults.of(keyring, Map.of(), file, "long enough");
        vaults.put(SERVER, Secret.token("old"));
        assertThat(keyring.get(SERVER)).contains(Secret.token("old"));
        vaults.put(SERVER, Secret.token("new"), Vault.Kind.ENCRYPTED_FILE);
        assertThat(vaults.get(SERVER)).contains(Secret.token("new"));
        assertThat(keyring.get(SERVER)).isEmpty();
        assertThat(vaults.kind(SERVER)).isEqualTo(Vault.Kind.ENCRYPTED_FILE);
        assertThat(file).exists();
    }

    @Test
    void aLockedKeyringCanBeLeft() throws IOException {
        var file = folder.resolve("logins");
        var vaults = SomeVaults.of(new Locked(), Map.of(), file, "");
        vaults.put(SERVER, Secret.token("t"), Vault.Kind.MEMORY);
        assertThat(vaults.get(SERVER)).contains(Secret.token("t"));

        var moved = SomeVaults.of(new Locked(), Map.of(), file, "");
        moved.put(SERVER, Secret.token("t"), Vault.Kind.KEYRING);
        moved.put(SERVER, Secret.token("u"), Vault.Kind.MEMORY);
        assertThat(moved.get(SERVER)).contains(Secret.token("u"));
    }

    /// Takes logins and gives none out.
    private static final class Locked implements Vault {
        @Override
        public Kind kind() {
            return Kind.KEYRING;
        }

        @Override
        public Optional<Secret> get(String server) throws IOException {
            throw new IOException("locked");
        }

        @Override
        public void put(String server, Secret secret) {}

        @Override
        public void delete(String server) throws IOException {
            throw new IOException("locked");
        }
    }

    @Test
    void whatTheKeyringDoesNotRemoveIsNotCalledAbsent() throws Exception {
        KeyringVault.Step fails =
                () -> {
                    throw new PasswordAccessException("locked");
                };
        assertThat(KeyringVault.removed(() -> {}, () -> {})).isTrue();
        assertThat(KeyringVault.removed(fails, fails)).isFalse();
        assertThatThrownBy(() -> KeyringVault.removed(fails, () -> {}))
                .isInstanceOf(PasswordAccessException.class);
    }

    @Test
    void nothingIsLeftOfALoginWhenTheEnvironmentsTookItsPlace() throws IOException {
        var keyring = new MemoryVault();
        var vaults = SomeVaults.of(keyring, Map.of(), folder.resolve("logins"), "");
        vaults.put(SERVER, Secret.token("old"));
        vaults.fromEnvironment(SERVER);
        vaults.delete(SERVER);
        assertThat(keyring.get(SERVER)).isEmpty();
        assertThat(vaults.get(SERVER)).isEmpty();
    }

    @Test
    void aLockedFileIsOpenedOnceWithItsPassphrase() throws IOException {
        var file = folder.resolve("logins");
        SomeVaults.of(new MemoryVault(), Map.of(), file, "long enough")
                .put(SERVER, Secret.token("t"), Vault.Kind.ENCRYPTED_FILE);
        var later = new FileVault(file, (_, _) -> Optional.empty());
        assertThat(later.isLocked()).isTrue();
        assertThatThrownBy(() -> later.unlock("another".toCharArray()))
                .isInstanceOf(IOException.class);
        assertThat(later.isLocked()).isTrue();
        later.unlock("long enough".toCharArray());
        assertThat(later.isLocked()).isFalse();
        assertThat(later.get(SERVER)).contains(Secret.token("t"));
    }
}
