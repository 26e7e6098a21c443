package io.trialdesk.ui.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.launch.Entry;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class FormViewModelTest {
    private final ProjectItem project = JobsStory.project("credit-scoring", true);
    private final Entry train =
            project.entries().stream()
                    .filter(e -> e.name().equals("train.py"))
                    .findFirst()
                    .orElseThrow();

    @Test
    void untouchedFieldsAreNotPassed() {
        var form = new FormViewModel(project, train, Map.of());
        assertThat(form.filled().get().command()).isEqualTo(train.command());
        assertThat(form.isStartable()).isTrue();
    }

    @Test
    void theCommandFollowsWhatIsTyped() {
        var form = new FormViewModel(project, train, Map.of());
        type(form, "epochs", "80");
        assertThat(form.filled().get().command()).endsWith("--epochs=80");
        type(form, "epochs", "");
        assertThat(form.filled().get().command()).isEqualTo(train.command());
    }

    @Test
    void aWrongValueIsNamedAtItsFieldAndNothingCanBeStarted() {
        var form = new FormViewModel(project, train, Map.of());
        type(form, "learning_rate", "fast");
        assertThat(form.filled().get().problems()).containsOnlyKeys("learning_rate");
        assertThat(form.isStartable()).isFalse();
    }

    @Test
    void theDefaultsComeBackAllAtOnce() {
        var form = new FormViewModel(project, train, Map.of("epochs", "80", "seed", "7"));
        assertThat(form.filled().get().values()).hasSize(2);
        form.clear();
        assertThat(form.filled().get().values()).isEmpty();
    }

    @Test
    void aCommandIsWrittenSoThatAShellWouldReadItTheSame() {
        assertThat(CommandText.of(List.of("python", "a b.py", "--x=it's", "")))
                .isEqualTo("python 'a b.py' '--x=it'\\''s' ''");
    }

    private void type(FormViewModel form, String field, String text) {
        form.text(train.field(field).orElseThrow()).set(text);
    }
}
