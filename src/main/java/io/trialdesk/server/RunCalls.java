package io.trialdesk.server;

import io.trialdesk.model.RunStatus;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Calls about runs and their points.
public final class RunCalls {
    /// Most points of one batch, and most different metrics in it.
    public static final int POINTS = 1000;

    public static final int METRICS = 100;

    /// Most parameters or tags of one batch.
    public static final int PAIRS = 100;

    /// Most points of one page of a history.
    public static final int HISTORY = 25_000;

    private final Wire wire;

    RunCalls(Wire wire) {
        this.wire = wire;
    }

    /// One page of runs.
    ///
    /// @param filter in MLflow's language, empty for all
    /// @param order such as `attributes.start_time ASC`
    public Answer<Page<RemoteRun>> search(
            Collection<String> experiments,
            String filter,
            String order,
            RunView view,
            int most,
            Optional<String> token) {
        var body =
                Json.body()
                        .put("filter", filter)
                        .put("run_view_type", view.word())
                        .put("max_results", most);
        experiments.forEach(body.putArray("experiment_ids")::add);
        body.putArray("order_by").add(order);
        token.ifPresent(it -> body.put("page_token", it));
        return wire.search(body, "runs/search", RunJson::page);
    }

    /// One run, deleted ones included; [Fault.Refused#isMissing] when there is none.
    public Answer<RemoteRun> get(String run) {
        return wire.get(
                "runs/get",
                Query.NONE.with("run_id", run),
                answer -> RunJson.run(answer.path("run")));
    }

    /// One page of all points of a metric. The size is always named: servers between 3.1.1 and 3.13
    /// answer nothing without it, and later ones everything at once.
    public Answer<Page<RemotePoint>> history(String run, String metric, Optional<String> token) {
        var query =
                Query.NONE
                        .with("run_id", run)
                        .with("metric_key", metric)
                        .with("max_results", HISTORY);
        return wire.get(
                "metrics/get-history",
                token.map(it -> query.with("page_token", it)).orElse(query),
                answer -> new Page<>(RunJson.points(answer), Json.token(answer)));
    }

    /// Makes a run. Not repeatable: each success is another run.
    public Answer<RemoteRun> create(NewRun run) {
        var body =
                Json.body()
                        .put("experiment_id", run.experimentId())
                        .put("run_name", run.name())
                        .put("user_id", run.user())
                        .put("start_time", run.start());
        Json.putPairs(body, "tags", run.tags());
        return wire.write("POST", "runs/create", body, answer -> RunJson.run(answer.path("run")));
    }

    /// Adds parameters; the same value again is fine, another one is refused.
    public Answer<Done> logParams(String run, Map<String, String> params) {
        var body = Json.body().put("run_id", run);
        Json.putPairs(body, "params", params);
        return done("POST", "runs/log-batch", body);
    }

    /// Adds points, at most [#POINTS] of at most [#METRICS] metrics; points whose value is NaN go
    /// in batches of their own.
    public Answer<Done> logPoints(String run, List<RemotePoint> points) {
        var body = Json.body().put("run_id", run);
        var list = body.putArray("metrics");
        for (var point : points) {
            var item = list.addObject().put("key", point.key());
            Json.put(item, "value", point.value());
            item.put("timestamp", point.time()).put("step", point.step());
        }
        return done("POST", "runs/log-batch", body);
    }

    /// Sets several tags.
    public Answer<Done> setTags(String run, Map<String, String> tags) {
        var body = Json.body().put("run_id", run);
        Json.putPairs(body, "tags", tags);
        return done("POST", "runs/log-batch", body);
    }

    public Answer<Done> setTag(String run, String key, String value) {
        return done(
                "POST",
                "runs/set-tag",
                Json.body().put("run_id", run).put("key", key).put("value", value));
    }

    /// Removes a tag; refused as missing when it is not there.
    public Answer<Done> deleteTag(String run, String key) {
        return done("POST", "runs/delete-tag", Json.body().put("run_id", run).put("key", key));
    }

    /// Sets status, end and name together: servers before 2.3 reset whichever is left out.
    ///
    /// @param end milliseconds since the epoch, null while open
    public Answer<Done> update(String run, RunStatus status, @Nullable Long end, String name) {
        var body =
                Json.body().put("run_id", run).put("status", status.name()).put("run_name", name);
        if (end != null) {
            body.put("end_time", end);
        }
        return done("POST", "runs/update", body);
    }

    public Answer<Done> delete(String run) {
        return done("POST", "runs/delete", Json.body().put("run_id", run));
    }

    public Answer<Done> restore(String run) {
        return done("POST", "runs/restore", Json.body().put("run_id", run));
    }

    private Answer<Done> done(String method, String route, ObjectNode body) {
        return wire.write(method, route, body, _ -> Done.DONE);
    }
}
