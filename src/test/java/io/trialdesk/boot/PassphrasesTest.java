package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class PassphrasesTest {
    private static final Path FILE = Path.of("logins");

    private final List<String> asked = new ArrayList<>();

    private Passphrases typed(String... answers) {
        var left = new ArrayDeque<>(Arrays.asList(answers));
        return new Passphrases(
                Map.of(),
                prompt -> {
                    asked.add(prompt);
                    return Optional.ofNullable(left.poll()).map(String::toCharArray);
                });
    }

    private static Passphrases given(String word) {
        return new Passphrases(
                Map.of(Passphrases.VARIABLE, word),
                prompt -> {
                    throw new AssertionError("nobody is asked");
                });
    }

    private static String word(Optional<char[]> answer) {
        return answer.map(String::new).orElse("nobody");
    }

    @Test
    void theEnvironmentAnswersBeforeTheTerminal() throws IOException {
        assertThat(word(given("in the environment").passphrase(FILE, false)))
                .isEqualTo("in the environment");
        assertThat(word(given("in the environment").passphrase(FILE, true)))
                .isEqualTo("in the environment");
    }

    @Test
    void anEmptyVariableIsNone() throws IOException {
        var passphrases =
                new Passphrases(
                        Map.of(Passphrases.VARIABLE, ""), _ -> Optional.of("typed".toCharArray()));
        assertThat(word(passphrases.passphrase(FILE, false))).isEqualTo("typed");
    }

    @Test
    void aFileThatIsThereIsAskedForOnceHoweverShortItsPassphrase() throws IOException {
        assertThat(word(typed("short").passphrase(FILE, false))).isEqualTo("short");
        assertThat(asked).containsExactly("Passphrase of logins: ");
    }

    @Test
    void aNewFileWantsTheSamePassphraseTwice() throws IOException {
        assertThat(word(typed("long enough", "long enough").passphrase(FILE, true)))
                .isEqualTo("long enough");
        assertThat(asked).containsExactly("New passphrase for logins: ", "The same again: ");
        assertThatThrownBy(() -> typed("long enough", "long enuogh").passphrase(FILE, true))
                .isInstanceOf(IOException.class)
                .hasMessage("The two passphrases differ; nothing was kept.");
        assertThatThrownBy(() -> typed("long enough").passphrase(FILE, true))
                .hasMessageContaining("differ");
    }

    @Test
    void aNewPassphraseIsNotShort() {
        assertThatThrownBy(() -> typed("1234567").passphrase(FILE, true))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("at least 8 characters");
        assertThat(asked).hasSize(1);
        assertThatThrownBy(() -> given("1234567").passphrase(FILE, true))
                .hasMessageContaining("at least 8 characters");
    }

    @Test
    void whereNobodyLooksNobodyIsAsked() throws IOException {
        assertThat(typed().passphrase(FILE, true)).isEmpty();
        var passphrases = typed("never read");
        passphrases.inWindow();
        asked.clear();
        assertThat(passphrases.passphrase(FILE, false)).isEmpty();
        assertThat(asked).isEmpty();
    }
}
