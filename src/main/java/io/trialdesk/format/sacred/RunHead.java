package io.trialdesk.format.sacred;

import io.trialdesk.config.Trees;
import io.trialdesk.format.Draft;
import io.trialdesk.format.Facts;
import io.trialdesk.format.Origin;
import io.trialdesk.format.Part;
import io.trialdesk.model.ConfigLayer;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.RunStatus;
import io.trialdesk.model.Value;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the files of a run say besides its points. The environment variables that Sacred records
/// are left out, since they may hold secrets.
record RunHead(Part part, Value run, Value config, Value info) {
    private static final String NOTE = "mlflow.note.content";

    Facts facts() {
        var name = textAt(run, "experiment", "name");
        var draft = Facts.draft(id(name), part.relativePath()).derivedId();
        draft.from(Sacred.RUN)
                .name(name.isEmpty() ? number() : name + "/" + number())
                .experiment(name.isEmpty() ? null : name)
                .status(status(textAt(run, "status")))
                .start(Times.instant(textAt(run, "start_time")))
                .end(Times.instant(textAt(run, "stop_time")));
        draft.from(Sacred.CONFIG).params(Trees.flatten(Values.plain(config)));
        draft.from(Sacred.RUN)
                .layer(
                        ConfigLayer.Kind.OVERRIDE,
                        Trees.flatten(Values.plain(Trees.at(run, "meta", "config_updates"))));
        tags(draft);
        provenance(draft);
        return draft.facts();
    }

    /// The number of a run is its own only within one folder of runs.
    private String id(String name) {
        return new Origin(Sacred.NAME)
                .and(number())
                .and(name)
                .and(textAt(run, "start_time"))
                .and(textAt(run, "host", "hostname"))
                .id();
    }

    private String number() {
        Path folder = part.path().getFileName();
        return folder == null ? "" : folder.toString();
    }

    private static @Nullable RunStatus status(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "" -> null;
            case "QUEUED" -> RunStatus.SCHEDULED;
            case "RUNNING" -> RunStatus.RUNNING;
            case "COMPLETED" -> RunStatus.FINISHED;
            case "FAILED", "TIMEOUT" -> RunStatus.FAILED;
            case "INTERRUPTED" -> RunStatus.KILLED;
            default -> RunStatus.UNKNOWN;
        };
    }

    private void tags(Draft draft) {
        tag(draft, NOTE, textAt(run, "meta", "comment"));
        tag(draft, "sacred.status", textAt(run, "status"));
        tag(draft, "sacred.heartbeat", textAt(run, "heartbeat"));
        tag(draft, "sacred.command", textAt(run, "command"));
        tag(draft, "sacred.named_configs", words(Trees.at(run, "meta", "named_configs")));
        tag(draft, "sacred.dependencies", words(Trees.at(run, "experiment", "dependencies")));
        tag(draft, "sacred.artifacts", words(Trees.at(run, "artifacts")));
        tag(draft, "sacred.result", textAt(run, "result"));
        if (Trees.at(run, "fail_trace") instanceof Value.Items trace && !trace.items().isEmpty()) {
            tag(draft, "sacred.error", trace.items().getLast().text().strip());
        }
        draft.from(Sacred.INFO);
        Trees.flatten(Values.plain(info))
                .forEach((key, value) -> tag(draft, "sacred.info." + key, value.text()));
        draft.from(Sacred.RUN);
    }

    private void provenance(Draft draft) {
        var command = textAt(run, "meta", "command");
        var updates = Trees.at(run, "meta", "options", "UPDATE");
        draft.provenance(
                        Provenance.COMMAND,
                        command.isEmpty() ? null : (command + " with " + words(updates)).strip())
                .provenance(Provenance.PROGRAM, orNull(textAt(run, "experiment", "mainfile")))
                .provenance(Provenance.FOLDER, orNull(textAt(run, "experiment", "base_dir")))
                .provenance(Provenance.HOST, orNull(textAt(run, "host", "hostname")))
                .provenance(Provenance.SYSTEM, orNull(system()))
                .provenance(Provenance.PYTHON, orNull(textAt(run, "host", "python_version")))
                .provenance(Provenance.CPU, orNull(textAt(run, "host", "cpu")))
                .provenance(Provenance.GPU, orNull(gpus()))
                .provenance(
                        Provenance.CONSOLE,
                        part.files().contains(Sacred.CONSOLE) ? Sacred.CONSOLE : null);
        if (Trees.at(run, "experiment", "repositories") instanceof Value.Items all
                && !all.items().isEmpty()) {
            var repository = all.items().getFirst();
            draft.provenance(Provenance.GIT_REMOTE, orNull(textAt(repository, "url")))
                    .provenance(Provenance.GIT_COMMIT, orNull(textAt(repository, "commit")))
                    .provenance(Provenance.GIT_DIRTY, orNull(textAt(repository, "dirty")));
        }
    }

    private String system() {
        return Trees.at(run, "host", "os") instanceof Value.Items parts && !parts.items().isEmpty()
                ? parts.items().getLast().text()
                : "";
    }

    private String gpus() {
        return Trees.at(run, "host", "gpus", "gpus") instanceof Value.Items gpus
                ? gpus.items().stream()
                        .map(gpu -> textAt(gpu, "model"))
                        .collect(Collectors.joining(", "))
                : "";
    }

    private static String words(Value list) {
        return list instanceof Value.Items items
                ? items.items().stream().map(Value::text).collect(Collectors.joining(" "))
                : "";
    }

    private static void tag(Draft draft, String key, String text) {
        draft.tag(key, orNull(text));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// Empty when nothing stands there.
    private static String textAt(Value tree, String... path) {
        var found = Trees.at(tree, path);
        return found instanceof Value.Nothing ? "" : found.text();
    }
}
