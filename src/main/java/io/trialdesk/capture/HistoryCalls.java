package io.trialdesk.capture;

import io.trialdesk.series.Points;
import io.trialdesk.store.Store;

import tools.jackson.databind.JsonNode;

/// Reading points back page by page, by step; points of one step in logged order.
final class HistoryCalls {
    private static final int PAGE = 25_000;

    private final Recorder recorder;
    private final Store store;

    HistoryCalls(Recorder recorder, Store store) {
        this.recorder = recorder;
        this.store = store;
    }

    JsonNode history(Call call) throws Refusal {
        var id = call.fields().runId();
        var metric = call.fields().need("metric_key");
        long most = Math.min(PAGE, call.fields().atLeast(1, "max_results", PAGE));
        long from = page(call);
        // Passing through the recorder puts this after everything the script has logged so far.
        recorder.record(l -> l.shelf(call.source()).run(id).id);
        var points = points(call.source(), id, metric);
        var answer = Message.JSON.createObjectNode();
        for (int i = (int) Math.min(from, points.size());
                i < points.size() && i < from + most;
                i++) {
            long millis = Math.round(points.time()[i] * 1000);
            answer.withArray("metrics")
                    .add(
                            CaptureRun.point(
                                    metric,
                                    new CaptureRun.Latest(
                                            points.value()[i], millis, points.step()[i])));
        }
        if (from + most < points.size()) {
            answer.put("next_page_token", Long.toString(from + most));
        }
        return answer;
    }

    private Points points(int source, String id, String metric) {
        return store.captures()
                .run(source, id)
                .map(r -> store.series().points(r.key(), metric))
                .orElse(Points.NONE);
    }

    /// Where a page begins; our tokens are plain numbers.
    static long page(Call call) throws Refusal {
        boolean isFirst = call.fields().text("page_token").isEmpty();
        return isFirst ? 0 : call.fields().atLeast(0, "page_token", 0);
    }
}
