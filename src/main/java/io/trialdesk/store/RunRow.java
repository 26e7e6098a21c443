package io.trialdesk.store;

import io.trialdesk.model.Run;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// One run while a batch is written: what is stored, and what has to be. Mutable; used within one
/// transaction.
final class RunRow {
    final long key;
    final boolean isFresh;
    final MetricBook book;
    private final boolean wasGone;
    private final byte @Nullable [] factsBefore;
    private byte @Nullable [] facts;
    private boolean bookChanged;

    private RunRow(
            long key,
            boolean isFresh,
            boolean wasGone,
            byte @Nullable [] factsBefore,
            MetricBook book) {
        this.key = key;
        this.isFresh = isFresh;
        this.wasGone = wasGone;
        this.factsBefore = factsBefore;
        this.book = book;
    }

    static RunRow fresh(long key) {
        return new RunRow(key, true, false, null, new MetricBook());
    }

    static RunRow stored(long key, boolean gone, byte[] facts, byte[] metrics) {
        return new RunRow(key, false, gone, facts, MetricBook.read(metrics));
    }

    /// Takes what its source says now.
    void say(Run run) {
        facts = PackedFacts.write(run);
    }

    void changedBook() {
        bookChanged = true;
    }

    boolean hasNewFacts() {
        return facts != null && (isFresh || wasGone || !Arrays.equals(facts, factsBefore));
    }

    boolean hasNewBook() {
        return bookChanged;
    }

    byte[] facts() {
        if (facts == null) {
            throw new IllegalStateException("run " + key + " was given no head");
        }
        return facts;
    }
}
