package io.trialdesk.sync;

import io.trialdesk.model.MetricSummary;
import io.trialdesk.model.Run;
import io.trialdesk.model.Value;
import io.trialdesk.server.RemotePoint;
import io.trialdesk.server.RemoteRun;
import io.trialdesk.store.Base;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// A server's runs in our words. Pure.
final class Heads {
    private static final String FORMAT = "mlflow";
    private static final long PRIME = 0x100000001b3L;
    private static final long START = 0xcbf29ce484222325L;

    private Heads() {}

    /// @param experiments the names of the server's experiments by id
    static Run run(RemoteRun remote, Map<String, String> experiments) {
        return new Run(
                remote.id(),
                remote.name(),
                remote.experimentId() + "/" + remote.id(),
                FORMAT,
                experiments.getOrDefault(remote.experimentId(), remote.experimentId()),
                remote.status(),
                time(remote.start()),
                time(remote.end()),
                remote.tags().get(Plan.PARENT),
                params(remote),
                remote.tags(),
                metrics(remote.metrics()),
                remote.deleted());
    }

    static Base base(RemoteRun remote) {
        return new Base(
                remote.name(),
                remote.status(),
                remote.end(),
                remote.deleted(),
                remote.params(),
                remote.tags());
    }

    /// Equal for runs that are told equally; never 0.
    static long digest(RemoteRun remote) {
        long hash = START;
        for (var part : remote.toString().toCharArray()) {
            hash = (hash ^ part) * PRIME;
        }
        return hash == 0 ? 1 : hash;
    }

    private static @Nullable Instant time(long milliseconds) {
        return milliseconds == 0 ? null : Instant.ofEpochMilli(milliseconds);
    }

    private static Map<String, Value> params(RemoteRun remote) {
        var params = new TreeMap<String, Value>();
        remote.params().forEach((key, text) -> params.put(key, new Value.Text(text)));
        return params;
    }

    /// The server tells the last point alone; how many there are and between which values they lie
    /// is unknown until the history is fetched.
    private static Map<String, MetricSummary> metrics(Map<String, RemotePoint> last) {
        var metrics = new TreeMap<String, MetricSummary>();
        last.forEach(
                (key, point) ->
                        metrics.put(
                                key,
                                new MetricSummary(
                                        0,
                                        point.step(),
                                        point.time() / 1000.0,
                                        point.value(),
                                        Double.NaN,
                                        Double.NaN)));
        return metrics;
    }
}
