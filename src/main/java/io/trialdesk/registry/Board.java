package io.trialdesk.registry;

import io.trialdesk.model.Edit;
import io.trialdesk.model.ModelVersion;
import io.trialdesk.model.RegisteredModel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The versions of one model in columns: by stage, and by alias. A value; equal inputs give equal
/// boards.
///
/// @param server number of the server that has it
/// @param model as the server last told it, with the user's waiting edits applied
/// @param waiting edits the server does not have yet, oldest first
public record Board(int server, RegisteredModel model, List<Edit.OfModel> waiting) {
    /// The stages MLflow knows, in the order a version takes.
    public static final List<String> STAGES = List.of("None", "Staging", "Production", "Archived");

    public Board {
        waiting = List.copyOf(waiting);
    }

    /// A board from what the server told and what waits to go there.
    static Board of(int server, RegisteredModel told, List<Edit.OfModel> waiting) {
        var model = told;
        for (var edit : waiting) {
            model = Waiting.applied(model, edit);
        }
        return new Board(server, model, waiting);
    }

    /// The versions of each stage, newest first, with every stage of [#STAGES] even when empty.
    public Map<String, List<ModelVersion>> byStage() {
        var columns = new TreeMap<String, List<ModelVersion>>(Board::inOrder);
        STAGES.forEach(stage -> columns.put(stage, new ArrayList<>()));
        for (var version : model.versions()) {
            columns.computeIfAbsent(version.stage(), _ -> new ArrayList<>()).add(version);
        }
        return Collections.unmodifiableMap(columns);
    }

    /// Each alias with the version it points at; empty when the server no longer has that version.
    public Map<String, Optional<ModelVersion>> byAlias() {
        var columns = new TreeMap<String, Optional<ModelVersion>>();
        model.aliases().forEach((alias, version) -> columns.put(alias, version(version)));
        return Collections.unmodifiableMap(columns);
    }

    /// The aliases that point at a version.
    public SortedSet<String> aliasesOf(String version) {
        var aliases = new TreeSet<String>();
        model.aliases()
                .forEach(
                        (alias, target) -> {
                            if (target.equals(version)) {
                                aliases.add(alias);
                            }
                        });
        return aliases;
    }

    public Optional<ModelVersion> version(String version) {
        return model.versions().stream().filter(it -> it.version().equals(version)).findFirst();
    }

    /// The edit that points an alias at a version, with the value it replaces.
    public Edit.SetAlias alias(String alias, Optional<String> version) {
        var before = Optional.ofNullable(model.aliases().get(alias));
        return new Edit.SetAlias(server, model.name(), alias, before, version);
    }

    /// The edit that moves a version to a stage, with the value it replaces.
    public Edit.SetStage stage(String version, String stage) {
        var before = version(version).map(ModelVersion::stage).orElse("None");
        return new Edit.SetStage(server, model.name(), version, before, stage);
    }

    private static int inOrder(String left, String right) {
        int a = STAGES.indexOf(left);
        int b = STAGES.indexOf(right);
        return a >= 0 && b >= 0
                ? Integer.compare(a, b)
                : a >= 0 ? -1 : b >= 0 ? 1 : left.compareTo(right);
    }
}
