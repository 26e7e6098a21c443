package io.trialdesk.ui.log;

import java.util.AbstractList;
import java.util.List;

/// The lines of a log as far as it was read: an immutable list that shares its chunks with the
/// texts before and after it.
final class LogText extends AbstractList<String> {
    /// How many lines a chunk holds, all but the last.
    static final int CHUNK = 512;

    static final LogText EMPTY = new LogText(List.of(), 0, 0, false);

    private final List<List<String>> chunks;
    private final int size;
    private final long skipped;
    private final boolean more;

    /// @param skipped bytes before the first line that are not shown
    /// @param more whether the file went on where this reading stopped
    LogText(List<List<String>> chunks, int size, long skipped, boolean more) {
        this.chunks = List.copyOf(chunks);
        this.size = size;
        this.skipped = skipped;
        this.more = more;
    }

    @Override
    public String get(int index) {
        return chunks.get(index / CHUNK).get(index % CHUNK);
    }

    @Override
    public int size() {
        return size;
    }

    long skipped() {
        return skipped;
    }

    /// Whether this is another reading than that one: each reading that found something new makes a
    /// new text, so what they hold need not be compared.
    @SuppressWarnings("ReferenceEquality")
    boolean isLaterThan(LogText before) {
        return this != before;
    }

    boolean hasMore() {
        return more;
    }
}
