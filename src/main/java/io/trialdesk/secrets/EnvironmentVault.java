package io.trialdesk.secrets;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// Reads the login from the variables MLflow's own client reads, for scripts. When
/// `MLFLOW_TRACKING_URI` names a server, the login is handed out for that server alone.
public final class EnvironmentVault implements Vault {
    private static final String URI = "MLFLOW_TRACKING_URI";
    private static final String TOKEN = "MLFLOW_TRACKING_TOKEN";
    private static final String USER = "MLFLOW_TRACKING_USERNAME";
    private static final String PASSWORD = "MLFLOW_TRACKING_PASSWORD";

    private final Map<String, String> environment;

    public EnvironmentVault(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public Optional<Secret> get(String server) {
        if (!isMeant(server)) {
            return Optional.empty();
        }
        var user = value(USER);
        var password = value(PASSWORD);
        if (user.isPresent() && password.isPresent()) {
            return Optional.of(new Secret(user.get(), password.get()));
        }
        return value(TOKEN).map(Secret::token);
    }

    private boolean isMeant(String server) {
        return value(URI).map(it -> it.replaceAll("/+$", "").equals(server)).orElse(true);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name)).filter(it -> !it.isBlank());
    }

    @Override
    public void put(String server, Secret secret) throws IOException {
        throw new IOException("The environment cannot be changed; set " + TOKEN + " yourself.");
    }

    @Override
    public void delete(String server) throws IOException {
        throw new IOException("The environment cannot be changed; unset " + TOKEN + " yourself.");
    }
}
