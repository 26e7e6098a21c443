package io.trialdesk.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DictionaryTest {
    private final Dictionary dictionary = new Dictionary();

    private Words after(String text) {
        dictionary.code(text, false, Double.NaN);
        return dictionary.words();
    }

    @Test
    void wordsThatWereNeverSortedAreLetGo() {
        var sorted = after("b");
        assertThat(sorted.ranks()).containsExactly(0, 1);
        var between = after("c");
        var last = after("a");
        assertThat(between.newestSorted()).isSameAs(sorted);
        assertThat(last.newestSorted()).isSameAs(sorted);
        assertThat(last.ranks()).containsExactly(0, 2, 3, 1);
        assertThat(last.newestSorted()).isSameAs(last);
    }
}
