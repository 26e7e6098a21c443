package io.trialdesk.launch;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The variables a training script is started with. It logs to the capture endpoint unless it sets
/// an address of its own.
///
/// @param uri of the capture endpoint
/// @param token that lets it in there
/// @param runId id of the job's own run, for scripts that write logs of their own
/// @param runFolder where such a script may write
record ScriptEnvironment(
        URI uri,
        String token,
        String job,
        String runId,
        String experiment,
        Path runFolder,
        Interpreter python) {

    /// Settings of the user's shell that would point the script elsewhere, and what opens the
    /// user's logins.
    private static final List<String> REMOVED =
            List.of(
                    "MLFLOW_RUN_ID",
                    "MLFLOW_EXPERIMENT_ID",
                    "MLFLOW_REGISTRY_URI",
                    "MLFLOW_WORKSPACE",
                    "MLFLOW_TRACKING_AUTH",
                    "MLFLOW_TRACKING_AWS_SIGV4",
                    "PYTHONHOME",
                    "TRIALDESK_PASSPHRASE");

    /// Turns the app's own variables into the script's.
    void applyTo(Map<String, String> variables) {
        variables.keySet().removeAll(REMOVED);
        mlflow(variables);
        python(variables);
        variables.put("TRIALDESK_JOB", job);
        variables.put("TRIALDESK_RUN_ID", runId);
        variables.put("TRIALDESK_RUN_DIR", runFolder.toString());
    }

    private void mlflow(Map<String, String> variables) {
        variables.put("MLFLOW_TRACKING_URI", uri.toString());
        // A login left in the user's home would win over a token, so the token is a login as well.
        variables.put("MLFLOW_TRACKING_TOKEN", token);
        variables.put("MLFLOW_TRACKING_USERNAME", "trialdesk");
        variables.put("MLFLOW_TRACKING_PASSWORD", token);
        variables.put("MLFLOW_EXPERIMENT_NAME", experiment);
        // Tags for runs that the script logs elsewhere; here the endpoint knows by the token.
        variables.put("MLFLOW_RUN_CONTEXT", "{\"trialdesk.job\": \"" + job + "\"}");
        // Long enough to bridge a new start of the app: 8 minutes with pauses of at most 2.
        variables.put("MLFLOW_HTTP_REQUEST_MAX_RETRIES", "10");
        variables.put("MLFLOW_HTTP_REQUEST_BACKOFF_FACTOR", "1");
        variables.put("MLFLOW_SUPPRESS_PRINTING_URL_TO_STDOUT", "true");
        variables.put("MLFLOW_DISABLE_TELEMETRY", "true");
        variables.put("DO_NOT_TRACK", "true");
        variables.put("GIT_PYTHON_REFRESH", "quiet");
        for (var name : new String[] {"NO_PROXY", "no_proxy"}) {
            variables.merge(
                    name,
                    "127.0.0.1,localhost",
                    (old, ours) -> old.isEmpty() ? ours : old + "," + ours);
        }
    }

    private void python(Map<String, String> variables) {
        variables.put("PYTHONUNBUFFERED", "1");
        variables.put("PYTHONUTF8", "1");
        variables.put("PYTHONIOENCODING", "utf-8:replace");
        Optional.ofNullable(python.program().getParent())
                .ifPresent(
                        folder ->
                                variables.merge(
                                        "PATH",
                                        folder.toString(),
                                        (old, ours) -> ours + File.pathSeparator + old));
        python.environment()
                .ifPresentOrElse(
                        e -> variables.put("VIRTUAL_ENV", e.toString()),
                        () -> variables.remove("VIRTUAL_ENV"));
    }
}
