package io.trialdesk.sync;

import io.trialdesk.model.Run;
import io.trialdesk.model.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The gate everything passes before it may leave this machine. A parameter can never be taken back
/// from a server, so whatever looks like a secret stays here and is listed; local paths and the
/// user's name at this machine are rewritten. Pure.
final class Egress {
    static final String USER = "mlflow.user";
    static final String SOURCE = "mlflow.source.name";

    private static final int LONGEST_KEY = 250;
    private static final int LONGEST_PARAM = 6000;
    private static final int LONGEST_TAG = 5000;

    private static final Pattern SECRET_KEY =
            Pattern.compile(
                    "secret|passw(or)?d|passphrase|credential|(api|access|private|account)[_.-]?key"
                        + "|(^|[^a-z])(auth|access|api|bearer|refresh|hf|github|wandb)?[_.-]?token$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SECRET_VALUE =
            Pattern.compile(
                    "AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30}|hf_[A-Za-z0-9]{30}"
                            + "|sk-[A-Za-z0-9_-]{20}|xox[abp]-[0-9A-Za-z-]{10}"
                            + "|eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.|-----BEGIN [A-Z ]*PRIVATE KEY"
                            + "|://[^/\\s:@]+:[^/\\s@]+@");
    private static final Pattern HARMLESS =
            Pattern.compile(
                    "|[-+]?[0-9.]+([eE][-+]?[0-9]+)?|true|false|null|none",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LOCAL_PATH =
            Pattern.compile("(file:|~?/|[A-Za-z]:[\\\\/]|\\\\\\\\).*");
    private static final Pattern KEY =
            Pattern.compile("[/\\w.\\- :]+", Pattern.UNICODE_CHARACTER_CLASS);

    /// Something that stays here.
    ///
    /// @param what `param`, `tag` or `metric` and its key
    record Held(String what, String why) {}

    /// What may leave of a run.
    record Allowed(
            Map<String, String> params,
            Map<String, String> tags,
            List<String> metrics,
            List<Held> held) {}

    private Egress() {}

    /// @param user who the server may know us as, empty for nobody
    static Allowed of(Run run, String user) {
        var held = new ArrayList<Held>();
        var params = new TreeMap<String, String>();
        run.params().forEach((key, value) -> param(key, value, params, held));
        var tags = new TreeMap<String, String>();
        run.tags().forEach((key, value) -> tag(key, value, user, tags, held));
        var metrics = new ArrayList<String>();
        for (var metric : run.metrics().keySet()) {
            var wrong = wrongKey(metric);
            wrong.ifPresentOrElse(
                    why -> held.add(new Held("metric " + metric, why)), () -> metrics.add(metric));
        }
        return new Allowed(params, tags, metrics, held);
    }

    /// Why a tag may not leave, if so.
    static Optional<String> refusal(String key, String value) {
        var wrong = wrongKey(key);
        return wrong.isPresent() ? wrong : secret(key, value).or(() -> tooLong(value, LONGEST_TAG));
    }

    private static void param(
            String key, Value value, Map<String, String> params, List<Held> held) {
        var text = value.text();
        var why = wrongKey(key).or(() -> secret(key, text)).or(() -> tooLong(text, LONGEST_PARAM));
        why.ifPresentOrElse(
                it -> held.add(new Held("param " + key, it)), () -> params.put(key, text));
    }

    private static void tag(
            String key, String value, String user, Map<String, String> tags, List<Held> held) {
        if (isOurs(key)) {
            return;
        }
        var why = refusal(key, value);
        if (why.isPresent()) {
            held.add(new Held("tag " + key, why.get()));
        } else if (key.equals(USER)) {
            if (user.isEmpty()) {
                held.add(new Held("tag " + key, "names the user of this machine"));
            } else {
                tags.put(key, user);
            }
        } else if (key.equals(SOURCE) && LOCAL_PATH.matcher(value).matches()) {
            tags.put(key, value.replaceAll(".*[/\\\\]", ""));
        } else {
            tags.put(key, value);
        }
    }

    /// Tags the server or this program sets by itself.
    private static boolean isOurs(String key) {
        return key.startsWith("trialdesk.")
                || key.equals("mlflow.runName")
                || key.equals("mlflow.artifactLocation")
                || key.equals("mlflow.parentRunId")
                || key.equals("mlflow.rootRunId");
    }

    private static Optional<String> secret(String key, String value) {
        boolean hidden =
                SECRET_VALUE.matcher(value).find()
                        || (SECRET_KEY.matcher(key).find() && !HARMLESS.matcher(value).matches());
        return hidden ? Optional.of("looks like a secret") : Optional.empty();
    }

    private static Optional<String> tooLong(String value, int most) {
        return value.length() > most
                ? Optional.of("longer than the %,d characters a server keeps".formatted(most))
                : Optional.empty();
    }

    private static Optional<String> wrongKey(String key) {
        boolean fine =
                KEY.matcher(key).matches()
                        && key.length() <= LONGEST_KEY
                        && !key.startsWith("/")
                        && !key.endsWith("/")
                        && !key.contains("//")
                        && !(("/" + key + "/").contains("/./")
                                || ("/" + key + "/").contains("/../"));
        return fine ? Optional.empty() : Optional.of("has a name no server takes");
    }
}
