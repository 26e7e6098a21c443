package io.trialdesk.cli;

import io.trialdesk.model.Edit;
import io.trialdesk.model.Run;
import io.trialdesk.store.Store;
import io.trialdesk.store.StoredRun;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// `edit SOURCE RUN`: renames a run, sets its tags and its note. Files of the run are never
/// written; what a server has to learn goes there with the next sync.
@Command(name = "edit", description = "Changes the name, tags or note of a run.")
public final class EditCommand implements Runnable {
    private final Supplier<Reading> reading;
    private final PrintWriter err;

    @Parameters(index = "0", paramLabel = "SOURCE")
    private String source = "";

    @Parameters(index = "1", paramLabel = "RUN", description = "Id, beginning of an id, or name.")
    private String run = "";

    @Option(names = "--name", description = "Its new name.")
    private @Nullable String name;

    @Option(names = "--tag", paramLabel = "key=value", description = "May be repeated.")
    private Map<String, String> tags = new LinkedHashMap<>();

    @Option(names = "--remove-tag", paramLabel = "key", description = "May be repeated.")
    private List<String> removed = List.of();

    @Option(names = "--note", paramLabel = "TEXT", description = "Its note; empty removes it.")
    private @Nullable String note;

    /// @param reading over the workspace itself, for the change is kept there
    public EditCommand(Supplier<Reading> reading, PrintWriter err) {
        this.reading = reading;
        this.err = err;
    }

    @Override
    public void run() {
        var wanted = wanted();
        if (name == null && wanted.isEmpty()) {
            throw Failure.wrongUse("Say what to change: --name, --tag, --remove-tag or --note.");
        }
        if (name != null && name.isBlank()) {
            throw Failure.wrongUse("A run needs a name.");
        }
        var desk = reading.get();
        var place = desk.sources(List.of(source)).getFirst();
        var chosen = desk.run(place, run);
        var edits = edits(chosen, wanted);
        for (var edit : edits) {
            var _ = desk.store().edits().apply(edit);
        }
        tell(desk.store(), chosen, edits.size());
    }

    private Map<String, Optional<String>> wanted() {
        var wanted = new LinkedHashMap<String, Optional<String>>();
        tags.forEach((key, value) -> wanted.put(key, Optional.of(value)));
        for (var key : removed) {
            if (wanted.put(key, Optional.empty()) != null) {
                throw Failure.wrongUse(key + ": either set or remove it");
            }
        }
        if (note != null) {
            wanted.put(Edit.SetTag.NOTE, Optional.of(note).filter(it -> !it.isEmpty()));
        }
        return wanted;
    }

    private List<Edit> edits(StoredRun chosen, Map<String, Optional<String>> wanted) {
        Run head = chosen.run();
        var edits = new ArrayList<Edit>();
        if (name != null && !name.equals(head.name())) {
            edits.add(new Edit.Rename(chosen.key(), head.name(), name));
        }
        wanted.forEach(
                (key, after) -> {
                    var before = Optional.ofNullable(head.tags().get(key));
                    if (!before.equals(after)) {
                        edits.add(new Edit.SetTag(chosen.key(), key, before, after));
                    }
                });
        return edits;
    }

    private void tell(Store store, StoredRun chosen, int changes) {
        var id = chosen.run().id();
        if (changes == 0) {
            err.printf("trialdesk: run %s is so already; nothing changed%n", id);
            return;
        }
        err.printf("trialdesk: run %s: %,d changes kept%n", id, changes);
        for (var link : store.links().of(chosen.key())) {
            var server = store.servers().byId(link.server());
            if (server.isPresent() && !link.vanished()) {
                err.printf(
                        "trialdesk: they wait for %s; `trialdesk sync %s` sends them%n",
                        server.get().url(), server.get().url());
            }
        }
    }
}
