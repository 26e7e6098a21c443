package io.trialdesk.server;

import io.trialdesk.model.RunStatus;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Runs and points out of answers.
final class RunJson {
    private RunJson() {}

    static Page<RemoteRun> page(JsonNode answer) {
        var all = new ArrayList<RemoteRun>();
        for (var item : answer.path("runs").values()) {
            all.add(run(item));
        }
        return new Page<>(all, Json.token(answer));
    }

    static RemoteRun run(JsonNode from) {
        var info = from.path("info");
        var data = from.path("data");
        var last = new TreeMap<String, RemotePoint>();
        for (var point : points(data)) {
            last.put(point.key(), point);
        }
        return new RemoteRun(
                Json.id(info, info.has("run_id") ? "run_id" : "run_uuid"),
                Json.text(info, "run_name"),
                Json.text(info, "experiment_id"),
                Json.text(info, "user_id"),
                status(Json.text(info, "status")),
                Json.whole(info, "start_time"),
                Json.whole(info, "end_time"),
                Json.text(info, "artifact_uri"),
                Json.text(info, "lifecycle_stage").equals("deleted"),
                Json.pairs(data.path("params")),
                Json.pairs(data.path("tags")),
                last);
    }

    static List<RemotePoint> points(JsonNode holder) {
        var all = new ArrayList<RemotePoint>();
        for (var item : holder.path("metrics").values()) {
            all.add(
                    new RemotePoint(
                            Json.text(item, "key"),
                            Json.real(item, "value"),
                            Json.whole(item, "timestamp"),
                            Json.whole(item, "step")));
        }
        return all;
    }

    private static RunStatus status(String word) {
        for (var status : RunStatus.values()) {
            if (status.name().equals(word)) {
                return status;
            }
        }
        return RunStatus.UNKNOWN;
    }
}
