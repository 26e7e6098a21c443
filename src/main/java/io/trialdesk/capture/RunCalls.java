package io.trialdesk.capture;

import io.trialdesk.model.RunStatus;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Calls about runs as a whole: making, reading, ending, deleting and finding them.
final class RunCalls {
    private static final String[] ADJECTIVES = {
        "bright", "calm", "clever", "eager", "gentle", "keen", "lively", "nimble", "patient",
        "quiet", "steady", "swift"
    };
    private static final String[] NOUNS = {
        "badger", "crane", "finch", "fox", "heron", "lynx", "marten", "otter", "owl", "robin",
        "stoat", "wren"
    };

    private final Recorder recorder;

    RunCalls(Recorder recorder) {
        this.recorder = recorder;
    }

    /// Makes a run. The first one of a job that is no child of another is the job's own run and
    /// gets the id the launcher chose for it. A client whose answer was lost asks again, and gets
    /// that run again as long as nothing else happened to it.
    JsonNode create(Call call) throws Refusal {
        var tags = LoggingCalls.tags(call.fields().items("tags"));
        var start = call.fields().whole("start_time");
        return recorder.record(
                ledger -> {
                    var shelf = ExperimentCalls.withDefault(ledger, call.source());
                    var known = shelf.runs.get(call.caller().runId());
                    boolean own = !tags.containsKey("mlflow.parentRunId") && known == null;
                    if (known != null && start.isPresent()) {
                        var again = made(call, tags, start, true, ledger);
                        if (known.isStill(again)) {
                            return answer("run", known.json());
                        }
                    }
                    var run = made(call, tags, start, own, ledger);
                    if (own) {
                        ledger.claim(run);
                    }
                    shelf.runs.put(run.id, run);
                    ledger.changedBeside(run);
                    return answer("run", run.json());
                });
    }

    private static CaptureRun made(
            Call call, Map<String, String> tags, OptionalLong start, boolean own, Ledger ledger)
            throws Refusal {
        var caller = call.caller();
        var run = new CaptureRun(call.source(), own ? caller.runId() : freshId(), caller.job());
        run.experimentId = call.fields().maybe("experiment_id").orElse("0");
        var experiment = ledger.shelf(call.source()).experiment(run.experimentId);
        run.experiment = experiment.path("name").asString("");
        run.user = call.fields().text("user_id");
        run.start = start.isPresent() ? Instant.ofEpochMilli(start.getAsLong()) : ledger.now();
        if (own) {
            run.tags.putAll(caller.tags());
        }
        run.tags.put("trialdesk.job", caller.job());
        run.tags.putAll(tags);
        rename(run, name(call, run, own));
        return run;
    }

    private static String name(Call call, CaptureRun run, boolean own) {
        return call.fields()
                .maybe("run_name")
                .or(() -> Optional.ofNullable(run.tags.get("mlflow.runName")))
                .filter(n -> !n.isBlank())
                .orElseGet(() -> own ? call.caller().name() : invented());
    }

    private static String invented() {
        var random = ThreadLocalRandom.current();
        return "%s-%s-%d"
                .formatted(
                        ADJECTIVES[random.nextInt(ADJECTIVES.length)],
                        NOUNS[random.nextInt(NOUNS.length)],
                        random.nextInt(1000));
    }

    static String freshId() {
        var id = UUID.randomUUID();
        var hex = HexFormat.of();
        return hex.toHexDigits(id.getMostSignificantBits())
                + hex.toHexDigits(id.getLeastSignificantBits());
    }

    static void rename(CaptureRun run, String name) {
        run.name = name;
        run.tags.put("mlflow.runName", name);
    }

    static JsonNode answer(String key, JsonNode content) {
        var answer = Message.JSON.createObjectNode();
        answer.set(key, content);
        return answer;
    }

    JsonNode get(Call call) throws Refusal {
        var id = call.fields().runId();
        return recorder.record(l -> answer("run", l.shelf(call.source()).run(id).json()));
    }

    JsonNode update(Call call) throws Refusal {
        var id = call.fields().runId();
        var end = call.fields().whole("end_time");
        return recorder.record(
                ledger -> {
                    var run = ledger.shelf(call.source()).open(id);
                    status(call.fields()).ifPresent(s -> run.status = s);
                    if (end.isPresent()) {
                        run.end = Instant.ofEpochMilli(end.getAsLong());
                    } else if (!run.status.isOver()) {
                        run.end = null;
                    }
                    call.fields()
                            .maybe("run_name")
                            .filter(n -> !n.isEmpty())
                            .ifPresent(n -> rename(run, n));
                    ledger.changed(run);
                    return answer("run_info", run.info());
                });
    }

    /// The status by name or by protobuf's number; an unknown one is ignored, as MLflow does.
    private static Optional<RunStatus> status(Message fields) {
        return switch (fields.text("status").toUpperCase(Locale.ROOT)) {
            case "RUNNING", "1" -> Optional.of(RunStatus.RUNNING);
            case "SCHEDULED", "2" -> Optional.of(RunStatus.SCHEDULED);
            case "FINISHED", "3" -> Optional.of(RunStatus.FINISHED);
            case "FAILED", "4" -> Optional.of(RunStatus.FAILED);
            case "KILLED", "5" -> Optional.of(RunStatus.KILLED);
            default -> Optional.empty();
        };
    }

    JsonNode delete(Call call) throws Refusal {
        return deleted(call, true);
    }

    JsonNode restore(Call call) throws Refusal {
        return deleted(call, false);
    }

    private JsonNode deleted(Call call, boolean deleted) throws Refusal {
        var id = call.fields().runId();
        return recorder.record(
                ledger -> {
                    var run = ledger.shelf(call.source()).run(id);
                    run.deleted = deleted;
                    ledger.changed(run);
                    return Message.JSON.createObjectNode();
                });
    }

    /// Runs of some experiments that match a filter, newest first unless asked otherwise.
    JsonNode search(Call call) throws Refusal {
        var filter = RunFilter.parse(call.fields().text("filter"));
        var order = RunOrder.parse(call.fields().texts("order_by"));
        var experiments = call.fields().texts("experiment_ids");
        var view = call.fields().text("run_view_type");
        long most = call.fields().atLeast(1, "max_results", 1000);
        long from = HistoryCalls.page(call);
        return recorder.record(
                ledger -> {
                    var found =
                            ledger.shelf(call.source()).runs.values().stream()
                                    .filter(r -> experiments.contains(r.experimentId))
                                    .filter(r -> isInView(r, view))
                                    .filter(filter::matches)
                                    .sorted(order)
                                    .toList();
                    var answer = Message.JSON.createObjectNode();
                    found.stream()
                            .skip(from)
                            .limit(most)
                            .forEach(r -> answer.withArray("runs").add(r.json()));
                    if (found.size() > from + most) {
                        answer.put("next_page_token", Long.toString(from + most));
                    }
                    return answer;
                });
    }

    private static boolean isInView(CaptureRun run, String view) {
        return switch (view) {
            case "ALL", "3" -> true;
            case "DELETED_ONLY", "2" -> run.deleted;
            default -> !run.deleted;
        };
    }
}
