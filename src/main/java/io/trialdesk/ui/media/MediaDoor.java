package io.trialdesk.ui.media;

import io.trialdesk.model.Media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where pictures and texts of runs come from. Any thread but the FX thread; blocks.
public interface MediaDoor {
    /// A door behind which there is nothing.
    MediaDoor NOTHING =
            new MediaDoor() {
                @Override
                public List<Media> of(long run) {
                    return List.of();
                }

                @Override
                public Sight look(long run, Media media, int width, int height) {
                    return new Sight.NotShown("");
                }

                @Override
                public Optional<Path> file(long run, Media media) {
                    return Optional.empty();
                }
            };

    /// What a run logged, and what lies beside its files.
    List<Media> of(long run);

    /// What can be seen of it.
    ///
    /// @param width of the place it is shown in, in pixels; pictures are decoded no larger
    /// @throws IOException when its file cannot be read, with a sentence for the user
    Sight look(long run, Media media, int width, int height) throws IOException;

    /// The file to hand to the system's program: empty when it is not a file by itself, or not of a
    /// kind that is only looked at.
    Optional<Path> file(long run, Media media);
}
