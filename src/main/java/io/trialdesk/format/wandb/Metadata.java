package io.trialdesk.format.wandb;

import io.trialdesk.config.Trees;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.Value;

import java.util.ArrayList;
import java.util.List;

/// What `wandb-metadata.json` says of the machine and the program. Pure functions.
final class Metadata {
    private Metadata() {}

    static Machine machine(Value metadata) {
        var machine = new Machine();
        machine.put(Provenance.SYSTEM, text(metadata, "os"));
        machine.put(Provenance.PYTHON, text(metadata, "python"));
        machine.put(Provenance.HOST, text(metadata, "host"));
        machine.put(Provenance.USER, text(metadata, "username"));
        machine.put(Provenance.FOLDER, text(metadata, "root"));
        machine.put(Provenance.GIT_REMOTE, text(metadata, "git", "remote"));
        machine.put(Provenance.GIT_COMMIT, text(metadata, "git", "commit"));
        machine.command(text(metadata, "program"), text(metadata, "codePath"), args(metadata));
        machine.hardware(
                number(metadata, "cpu_count"), gpu(metadata), number(metadata, "gpu_count"));
        machine.memory(Trees.at(metadata, "memory", "total").number().orElse(0) * unit(metadata));
        return machine;
    }

    /// Python versions tell gigabytes, newer ones bytes as text.
    private static double unit(Value metadata) {
        return Trees.at(metadata, "memory", "total").number().orElse(0) < 1e6 ? 1e9 : 1;
    }

    private static String gpu(Value metadata) {
        var name = text(metadata, "gpu");
        return name.isEmpty() ? text(metadata, "gpu_type") : name;
    }

    private static List<String> args(Value metadata) {
        List<String> args = new ArrayList<>();
        if (Trees.at(metadata, "args") instanceof Value.Items items) {
            items.items().forEach(item -> args.add(item.text()));
        }
        return args;
    }

    private static long number(Value metadata, String key) {
        return (long) Trees.at(metadata, key).number().orElse(0);
    }

    static String text(Value metadata, String... path) {
        return Trees.at(metadata, path) instanceof Value.Text text ? text.text() : "";
    }
}
