package io.trialdesk.format.media;

import io.trialdesk.model.Media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// Reads what is looked at from its file. Bounded in memory whatever the file says; runs no script,
/// follows no link in a page. Any thread; blocks.
public final class Previews {
    private static final int LARGEST_PICTURE = 64 << 20;
    private static final long MOST_PIXELS = 100_000_000;
    private static final int MOST_TEXT = 256 << 10;

    private Previews() {}

    /// What can be shown of one thing.
    ///
    /// @param source the folder of the run's source
    /// @throws IOException when its file cannot be read, with a sentence for the user
    public static Preview read(Path source, Media media) throws IOException {
        var file = source.resolve(media.file()).normalize();
        if (!file.startsWith(source)) {
            throw new IOException(
                    media.file() + " lies outside the folder of its run; it is not read");
        }
        return switch (media.kind()) {
            case IMAGE -> picture(bytes(file, media, LARGEST_PICTURE));
            case TEXT -> words(file, media);
            case HTML -> page(file, media);
            case TABLE -> Tables.read(text(bytes(file, media, MOST_TEXT)), media.file());
            case PLOT -> words(file, media);
            case HISTOGRAM -> new Preview.NotShown("distributions are not drawn yet");
            case AUDIO -> new Preview.NotShown("sound is played by the system's own player");
            case VIDEO -> new Preview.NotShown("films are shown by the system's own player");
        };
    }

    private static Preview picture(byte[] encoded) {
        var size = PictureSize.of(encoded);
        if (size.isEmpty()) {
            return new Preview.NotShown(
                    "the picture is damaged, or of a kind that is not shown here");
        }
        long pixels = (long) size.get().width() * size.get().height();
        return pixels > MOST_PIXELS
                ? new Preview.NotShown(
                        "the picture has %,d million pixels, too many to show"
                                .formatted(pixels / 1_000_000))
                : new Preview.Picture(encoded, size.get().width(), size.get().height());
    }

    private static Preview words(Path file, Media media) throws IOException {
        var bytes = bytes(file, media, MOST_TEXT);
        return new Preview.Words(text(bytes), bytes.length == MOST_TEXT);
    }

    private static Preview page(Path file, Media media) throws IOException {
        var bytes = bytes(file, media, MOST_TEXT);
        return new Preview.Words(PageText.of(text(bytes)), bytes.length == MOST_TEXT);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// The bytes of a thing, no more than `most`; a picture cut short is as good as damaged.
    private static byte[] bytes(Path file, Media media, int most) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long there = Math.max(0, channel.size() - media.offset());
            long wanted = media.length() == Media.WHOLE_FILE ? there : media.length();
            var buffer = ByteBuffer.allocate((int) Math.min(Math.min(there, wanted), most));
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, media.offset() + buffer.position()) < 0) {
                    break;
                }
            }
            return Arrays.copyOf(buffer.array(), buffer.position());
        }
    }
}
