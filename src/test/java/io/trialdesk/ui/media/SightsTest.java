package io.trialdesk.ui.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Media;
import io.trialdesk.ui.fx.Threads;
import io.trialdesk.work.Clock;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

class SightsTest {
    private static final Clock STILL =
            new Clock() {
                @Override
                public Instant now() {
                    return Instant.EPOCH;
                }

                @Override
                public void after(Duration delay, Runnable task) {}
            };

    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Texts door = new Texts();
    private final Sights sights =
            new Sights(door, new Threads(work::add, Runnable::run, STILL), 1000);
    private final List<Sight> seen = new ArrayList<>();

    @Test
    void whatWasSeenIsShownAtOnceAndNotReadAgain() {
        look(1);
        run();
        look(1);
        assertThat(seen).hasSize(2);
        assertThat(door.read).containsExactly(1L);
    }

    @Test
    void whatIsNotWantedAnyMoreIsNeitherReadNorShown() {
        sights.look(7, media(1), 10, 10, seen::add).ask();
        run();
        assertThat(seen).isEmpty();
        assertThat(door.read).isEmpty();
    }

    @Test
    void noMoreIsKeptThanTheBound() {
        for (int step = 0; step < 50; step++) {
            look(step);
            run();
        }
        assertThat(seen).hasSize(50);
        assertThat(sights.weight()).isBetween(1L, 1000L);
        look(0);
        run();
        assertThat(door.read).hasSize(51);
    }

    @Test
    void whatCannotBeReadSaysWhy() {
        door.broken = true;
        look(1);
        run();
        assertThat(seen).containsExactly(new Sight.NotShown("the file is gone"));
    }

    @Test
    void keysAreInOrderAndHoldTheirSteps() {
        var keys =
                MediaKey.of(
                        List.of(
                                Media.file("b", Media.Kind.TEXT, 1, 0, "b1"),
                                Media.file("z", Media.Kind.IMAGE, 5, 0, "z5"),
                                Media.file("z", Media.Kind.IMAGE, 2, 0, "z2")));
        assertThat(keys).extracting(MediaKey::key).containsExactly("z", "b");
        assertThat(keys.getFirst().steps()).extracting(Media::step).containsExactly(2L, 5L);
        assertThat(keys.getFirst().at(3)).isEmpty();
    }

    private void look(long step) {
        var _ = sights.look(7, media(step), 10, 10, seen::add);
    }

    private void run() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private static Media media(long step) {
        return Media.file("words", Media.Kind.TEXT, step, 0, "words-" + step + ".txt");
    }

    private static final class Texts implements MediaDoor {
        private final List<Long> read = new ArrayList<>();
        private boolean broken;

        @Override
        public List<Media> of(long run) {
            return List.of();
        }

        @Override
        public Sight look(long run, Media media, int width, int height) throws IOException {
            if (broken) {
                throw new IOException("the file is gone");
            }
            read.add(media.step());
            return new Sight.Words("x".repeat(50), false);
        }

        @Override
        public Optional<Path> file(long run, Media media) {
            return Optional.empty();
        }
    }
}
