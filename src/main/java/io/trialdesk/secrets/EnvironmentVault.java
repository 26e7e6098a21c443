package io.trialdesk.secrets;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Reads the login from the variables MLflow's own client reads, for scripts. It is meant for the
/// server that `MLFLOW_TRACKING_URI` names and handed out for no other, unless the user asked for
/// that.
public final class EnvironmentVault implements Vault {
    private static final String URI = "MLFLOW_TRACKING_URI";
    private static final String TOKEN = "MLFLOW_TRACKING_TOKEN";
    private static final String USER = "MLFLOW_TRACKING_USERNAME";
    private static final String PASSWORD = "MLFLOW_TRACKING_PASSWORD";

    private final Map<String, String> environment;
    private final UnaryOperator<String> address;

    /// @param address turns what the variable holds into the form in which servers are named here;
    ///   anything else for what is no server
    public EnvironmentVault(Map<String, String> environment, UnaryOperator<String> address) {
        this.environment = Map.copyOf(environment);
        this.address = address;
    }

    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public Optional<Secret> get(String server) {
        return value(URI).map(address).filter(server::equals).flatMap(_ -> login());
    }

    /// The login there is, whichever server it is meant for.
    Optional<Secret> login() {
        var user = value(USER);
        var password = value(PASSWORD);
        if (user.isPresent() && password.isPresent()) {
            return Optional.of(new Secret(user.get(), password.get()));
        }
        return value(TOKEN).map(Secret::token);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.get(name))
                .map(String::strip)
                .filter(it -> !it.isEmpty());
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
