package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

class HandoverTest {
    @TempDir Path home;

    @Test
    void aSecondStartGivesItsArgumentsToTheFirst() throws Exception {
        var taken = new CompletableFuture<List<String>>();
        try (var _ = Handover.listen(home, taken::complete)) {
            assertThat(Handover.send(home, List.of("/data/runs", "a \"quoted\" name"))).isTrue();
        }
        assertThat(taken.get(5, TimeUnit.SECONDS))
                .containsExactly("/data/runs", "a \"quoted\" name");
    }

    @Test
    void nobodyListeningIsNoError() {
        assertThat(Handover.send(home, List.of("/data/runs"))).isFalse();
    }

    @Test
    void aSocketLeftByAKilledProcessIsReplaced() throws Exception {
        Files.writeString(home.resolve("handover.socket"), "");
        var taken = new CompletableFuture<List<String>>();
        try (var _ = Handover.listen(home, taken::complete)) {
            assertThat(Handover.send(home, List.of())).isTrue();
        }
        assertThat(taken.get(5, TimeUnit.SECONDS)).isEmpty();
    }

    @Test
    void aWorkspaceInADeepFolderCanBeReachedToo() throws Exception {
        var deep = Files.createDirectories(home.resolve("d".repeat(60)).resolve("e".repeat(60)));
        var taken = new CompletableFuture<List<String>>();
        try (var _ = Handover.listen(deep, taken::complete)) {
            assertThat(Handover.send(deep, List.of("x"))).isTrue();
        }
        assertThat(taken.get(5, TimeUnit.SECONDS)).containsExactly("x");
    }

    @Test
    void aStartThatCannotBeTakenDoesNotShutOutTheNext() throws Exception {
        var taken = new CompletableFuture<List<String>>();
        Consumer<List<String>> taker =
                texts -> {
                    if (texts.contains("bad")) {
                        throw new IllegalArgumentException("no such folder");
                    }
                    taken.complete(texts);
                };
        try (var _ = Handover.listen(home, taker)) {
            assertThat(Handover.send(home, List.of("bad"))).isFalse();
            assertThat(Handover.send(home, List.of("good"))).isTrue();
        }
        assertThat(taken.get(5, TimeUnit.SECONDS)).containsExactly("good");
    }
}
