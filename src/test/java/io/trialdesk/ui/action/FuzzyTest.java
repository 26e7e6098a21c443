package io.trialdesk.ui.action;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyTest {
    @Test
    void lettersInOrderFitAndOthersDoNot() {
        assertThat(Fuzzy.score("cmp", "Compare")).isPresent();
        assertThat(Fuzzy.score("pmc", "Compare")).isEmpty();
        assertThat(Fuzzy.score("", "Compare")).isPresent();
    }

    @Test
    void beginningsOfWordsWin() {
        assertThat(score("td", "Theme: dark")).isGreaterThan(score("td", "Show tidy"));
        assertThat(score("run", "Runs")).isGreaterThan(score("run", "Rename column"));
    }

    @Test
    void keysAreWrittenAsTheSystemDoes() {
        assertThat(Keys.write("Shortcut+K", false)).isEqualTo("Ctrl+K");
        assertThat(Keys.write("Shift+Shortcut+K", true)).isEqualTo("⇧⌘K");
    }

    private static int score(String typed, String name) {
        return Fuzzy.score(typed, name).orElseThrow();
    }
}
