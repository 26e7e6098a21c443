package io.trialdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trialdesk.model.Edit;
import io.trialdesk.model.Run;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Source;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class EditsTest {
    private final Store store = Store.inMemory(new FixedClock());
    private int folder;
    private long key;

    @BeforeEach
    void storeOneRun() {
        folder = store.sources().add(Source.Kind.FOLDER, "/runs").id();
        tell(Sample.run("a", "old", Map.of(), Map.of("team", "blue")));
        key = store.runs().find(folder, "a").orElseThrow().key();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void tell(Run run) {
        store.runs().commit(IngestBatch.heads(folder, List.of(run)));
    }

    private Run run() {
        return store.runs().byKey(key).orElseThrow().run();
    }

    private Edit.SetTag tag(String name, String before, String after) {
        return new Edit.SetTag(key, name, Optional.ofNullable(before), Optional.ofNullable(after));
    }

    @Test
    void whatTheUserSaysWinsOverWhatIsReadAgain() {
        var changes = store.edits().apply(new Edit.Rename(key, "old", "mine"));
        store.edits().apply(tag("team", "blue", null));
        store.edits().apply(tag(Edit.SetTag.NOTE, null, "good one"));

        tell(Sample.run("a", "new", Map.of(), Map.of("team", "red", "x", "y")));

        assertThat(changes.kinds()).containsExactlyInAnyOrder(Changes.Kind.EDIT, Changes.Kind.RUN);
        assertThat(changes.runs()).containsExactly(key);
        assertThat(run().name()).isEqualTo("mine");
        assertThat(run().tags()).isEqualTo(Map.of("x", "y", Edit.SetTag.NOTE, "good one"));
    }

    @Test
    void undoTakesBackOneAfterTheOther() {
        store.edits().apply(new Edit.Rename(key, "old", "mine"));
        store.edits().apply(tag("team", "blue", "green"));
        int server = store.servers().add("http://127.0.0.1:5000", "there").source();
        store.edits().apply(new Edit.Push(key, server, "there"));

        assertThat(store.edits().undo()).contains(tag("team", "blue", "green"));
        assertThat(store.edits().undo()).contains(new Edit.Rename(key, "old", "mine"));
        assertThat(store.edits().undo()).isEmpty();

        assertThat(run().name()).isEqualTo("old");
        assertThat(run().tags()).isEqualTo(Map.of("team", "blue"));
        assertThat(store.edits().recent(10))
                .extracting(DoneEdit::undone)
                .containsExactly(false, false, false, true, true);
        assertThat(store.edits().recent(1).getFirst().undoes()).isPositive();
    }

    @Test
    void takingARenameBackLetsTheSourceSpeakAgain() {
        store.edits().apply(new Edit.Rename(key, "old", "mine"));
        store.edits().undo();

        tell(Sample.run("a", "new", Map.of(), Map.of()));

        assertThat(run().name()).isEqualTo("new");
    }

    @Test
    void theEndOfARunDoesNotMakeARenameTheSources() {
        store.edits().apply(new Edit.Rename(key, "old", "mine"));
        store.captures().conclude(folder, "a", RunStatus.FAILED, Sample.START);
        store.edits().undo();

        tell(Sample.run("a", "new", Map.of(), Map.of()));

        assertThat(run().name()).isEqualTo("new");
        assertThat(run().status()).isEqualTo(RunStatus.FAILED);
    }

    @Test
    void everyKindOfEditComesBackFromTheHistory() {
        int server = store.servers().add("http://127.0.0.1:5000", "there").source();
        var edits =
                List.of(
                        new Edit.Rename(key, "old", "mine"),
                        tag("k", null, "v"),
                        new Edit.SetAlias(1, "m", "champion", Optional.of("1"), Optional.empty()),
                        new Edit.SetStage(1, "m", "2", "None", "Production"),
                        new Edit.Push(key, server, "exp"));
        edits.forEach(store.edits()::apply);

        assertThat(store.edits().recent(5))
                .extracting(DoneEdit::edit)
                .containsExactlyElementsOf(edits.reversed());
    }

    @Test
    void anEditOfARunThatDoesNotExistIsRefusedAndLeavesNoTrace() {
        assertThatThrownBy(() -> store.edits().apply(new Edit.Rename(99, "a", "b")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.edits().recent(1)).isEmpty();
    }
}
