package io.trialdesk.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// How a request says who asks. Its text form never shows a secret.
public sealed interface Login {
    Login NONE = new None();

    /// The value of the `Authorization` header, if one is to be sent.
    Optional<String> header();

    /// Nobody in particular.
    record None() implements Login {
        @Override
        public Optional<String> header() {
            return Optional.empty();
        }
    }

    /// User and password, sent without being asked for, as MLflow's own client does.
    record Basic(String user, String password) implements Login {
        @Override
        public Optional<String> header() {
            var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
        }

        @Override
        public String toString() {
            return "Basic[" + user + "]";
        }
    }

    /// A token.
    record Bearer(String token) implements Login {
        @Override
        public Optional<String> header() {
            return Optional.of("Bearer " + token);
        }

        @Override
        public String toString() {
            return "Bearer";
        }
    }
}
