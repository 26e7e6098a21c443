package io.trialdesk.format.wandb;

import io.trialdesk.format.Draft;
import io.trialdesk.format.blocklog.Wire;
import io.trialdesk.format.blocklog.Wire.Malformed;
import io.trialdesk.model.Provenance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Where and how a run ran, from the `EnvironmentRecord`s of its log, which complete each other.
/// For one thread.
final class Machine {
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(api.?key|token|secret|password|passwd).*");

    private final Map<Provenance, String> found = new EnumMap<>(Provenance.class);

    boolean isEmpty() {
        return found.isEmpty();
    }

    void put(Provenance field, String text) {
        if (!text.isEmpty()) {
            found.put(field, text);
        }
    }

    void tell(Draft draft) {
        found.forEach(draft::provenance);
    }

    /// Takes the `EnvironmentRecord` in the field that the reader has just passed.
    void environment(Wire outer) throws Malformed {
        var record = new Wire().into(outer);
        List<String> args = new ArrayList<>();
        var program = "";
        var codePath = "";
        var gpu = "";
        long cores = 0;
        long gpus = 0;
        while (record.more()) {
            int key = record.key();
            if ((key & 7) == Wire.VARINT) {
                long number = record.varint();
                cores = key >> 3 == 16 ? number : cores;
                gpus = key >> 3 == 19 ? number : gpus;
                continue;
            }
            record.skip(key);
            switch (key) {
                case 1 << 3 | Wire.BYTES -> put(Provenance.SYSTEM, record.text());
                case 2 << 3 | Wire.BYTES -> put(Provenance.PYTHON, record.text());
                case 5 << 3 | Wire.BYTES -> args.add(record.text());
                case 6 << 3 | Wire.BYTES -> program = record.text();
                case 7 << 3 | Wire.BYTES -> codePath = record.text();
                case 9 << 3 | Wire.BYTES -> git(record);
                case 11 << 3 | Wire.BYTES -> put(Provenance.FOLDER, record.text());
                case 12 << 3 | Wire.BYTES -> put(Provenance.HOST, record.text());
                case 13 << 3 | Wire.BYTES -> put(Provenance.USER, record.text());
                case 18 << 3 | Wire.BYTES -> gpu = record.text();
                case 21 << 3 | Wire.BYTES -> memory(record);
                case 22 << 3 | Wire.BYTES -> put(Provenance.CPU, firstText(record));
                default -> {}
            }
        }
        command(program, codePath, args);
        hardware(cores, gpu, gpus);
    }

    void command(String program, String codePath, List<String> args) {
        put(Provenance.PROGRAM, codePath.isEmpty() ? program : codePath);
        if (!program.isEmpty()) {
            put(Provenance.COMMAND, (program + " " + String.join(" ", masked(args))).strip());
        }
    }

    /// Arguments without the secrets that some give on the command line.
    private static List<String> masked(List<String> args) {
        List<String> safe = new ArrayList<>();
        boolean hide = false;
        for (var arg : args) {
            int equals = arg.indexOf('=');
            var key = equals < 0 ? arg : arg.substring(0, equals);
            boolean secret = SECRET.matcher(key).matches();
            safe.add(hide ? "***" : secret && equals > 0 ? key + "=***" : arg);
            hide = secret && equals < 0 && arg.startsWith("-");
        }
        return safe;
    }

    void hardware(long cores, String gpu, long gpus) {
        if (cores > 0 && !found.containsKey(Provenance.CPU)) {
            put(Provenance.CPU, cores + " cores");
        }
        if (!gpu.isEmpty()) {
            put(Provenance.GPU, gpus > 1 ? gpus + " × " + gpu : gpu);
        }
    }

    private void git(Wire outer) throws Malformed {
        var git = new Wire().into(outer);
        while (git.more()) {
            int key = git.key();
            git.skip(key);
            switch (key) {
                case 1 << 3 | Wire.BYTES -> put(Provenance.GIT_REMOTE, git.text());
                case 2 << 3 | Wire.BYTES -> put(Provenance.GIT_COMMIT, git.text());
                default -> {}
            }
        }
    }

    private void memory(Wire outer) throws Malformed {
        var memory = new Wire().into(outer);
        while (memory.more()) {
            int key = memory.key();
            if (key == (1 << 3 | Wire.VARINT)) {
                memory((double) memory.varint());
            } else {
                memory.skip(key);
            }
        }
    }

    void memory(double bytes) {
        if (bytes > 0) {
            put(Provenance.MEMORY, String.format(Locale.ROOT, "%.1f GB", bytes / 1e9));
        }
    }

    private static String firstText(Wire outer) throws Malformed {
        var message = new Wire().into(outer);
        while (message.more()) {
            int key = message.key();
            message.skip(key);
            if (key == (1 << 3 | Wire.BYTES)) {
                return message.text();
            }
        }
        return "";
    }
}
