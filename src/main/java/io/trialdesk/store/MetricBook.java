package io.trialdesk.store;

import io.trialdesk.model.MetricSummary;
import io.trialdesk.series.Packer;
import io.trialdesk.series.Unpacker;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// What is known of a run's metrics: under which number the points of each are kept, their summary,
/// and the summary its server told. Packed form, version 1. Mutable; used within one transaction.
final class MetricBook {
    private static final int VERSION = 1;
    private static final int COUNTED = 1;
    private static final int TOLD = 2;

    /// @param number place of the metric in [ChunkKey], in order of first appearance
    /// @param counted from the points stored; a count of 0 when there are none
    /// @param told by a server, null when it told nothing
    record Entry(int number, MetricSummary counted, @Nullable MetricSummary told) {

        /// Whether points are missing that are known to exist.
        boolean isPartial() {
            return told != null && (counted.count() == 0 || Summaries.isNewer(told, counted));
        }

        MetricSummary summary() {
            return told != null && isPartial() ? told : counted;
        }
    }

    private final Map<String, Entry> entries = new TreeMap<>();

    static MetricBook read(byte[] document) {
        var book = new MetricBook();
        var from = new Unpacker(document);
        int version = from.octet();
        if (version != VERSION) {
            throw new IllegalStateException("metrics stored in unknown version " + version);
        }
        int n = from.count();
        for (int i = 0; i < n; i++) {
            var metric = from.text();
            int number = from.count();
            int parts = from.octet();
            var counted = (parts & COUNTED) != 0 ? summary(from) : Summaries.NONE;
            var told = (parts & TOLD) != 0 ? summary(from) : null;
            book.entries.put(metric, new Entry(number, counted, told));
        }
        return book;
    }

    byte[] write() {
        var to = new Packer();
        to.octet(VERSION);
        to.unsigned(entries.size());
        entries.forEach((metric, entry) -> write(to, metric, entry));
        return to.toBytes();
    }

    private static void write(Packer to, String metric, Entry entry) {
        to.text(metric);
        to.unsigned(entry.number());
        boolean counted = entry.counted().count() > 0;
        to.octet((counted ? COUNTED : 0) | (entry.told() != null ? TOLD : 0));
        if (counted) {
            summary(to, entry.counted());
        }
        if (entry.told() != null) {
            summary(to, entry.told());
        }
    }

    /// The metric's entry, a fresh one at its first appearance.
    Entry entry(String metric) {
        return entries.computeIfAbsent(
                metric, _ -> new Entry(entries.size(), Summaries.NONE, null));
    }

    Map<String, Entry> entries() {
        return entries;
    }

    void count(String metric, MetricSummary counted) {
        var before = entry(metric);
        entries.put(metric, new Entry(before.number(), counted, before.told()));
    }

    /// Notes what a server tells; a metric it no longer tells keeps what is known.
    void tell(Map<String, MetricSummary> told) {
        told.forEach(
                (metric, summary) -> {
                    var before = entry(metric);
                    entries.put(metric, new Entry(before.number(), before.counted(), summary));
                });
    }

    /// Summaries of the metrics of which a point is known.
    Map<String, MetricSummary> summaries() {
        var summaries = new HashMap<String, MetricSummary>();
        entries.forEach(
                (metric, entry) -> {
                    if (entry.told() != null || entry.counted().count() > 0) {
                        summaries.put(metric, entry.summary());
                    }
                });
        return summaries;
    }

    StoredRun.Kept kept() {
        if (entries.values().stream().noneMatch(Entry::isPartial)) {
            return StoredRun.Kept.ALL;
        }
        boolean some = entries.values().stream().anyMatch(e -> e.counted().count() > 0);
        return some ? StoredRun.Kept.PART : StoredRun.Kept.NONE;
    }

    private static void summary(Packer to, MetricSummary summary) {
        to.unsigned(summary.count());
        to.signed(summary.lastStep());
        to.real(summary.lastTime());
        to.real(summary.lastValue());
        to.real(summary.min());
        to.real(summary.max());
    }

    private static MetricSummary summary(Unpacker from) {
        return new MetricSummary(
                from.unsigned(), from.signed(), from.real(), from.real(), from.real(), from.real());
    }
}
