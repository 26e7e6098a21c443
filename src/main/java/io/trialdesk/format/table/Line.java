package io.trialdesk.format.table;

/// One line of a text file without its end.
///
/// @param offset of its first byte
/// @param end offset after its end
/// @param isWhole whether it has an end; without, it is the last one and may still grow
/// @param isTooLong whether it is longer than what is read, so that only its beginning is there
public record Line(String text, long offset, long end, boolean isWhole, boolean isTooLong) {
    boolean isBlank() {
        return text.isBlank();
    }

    /// Whether so much of it is zero bytes that nothing else in it means anything.
    boolean isZeros() {
        return text.chars().filter(c -> c == 0).count() > text.length() / 4;
    }
}
