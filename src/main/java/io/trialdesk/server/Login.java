package io.trialdesk.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// How a request says who asks. Its text form never shows a secret, and neither does the refusal of
/// one that no request can carry.
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
        private static final Pattern UNSENDABLE = Pattern.compile("\\p{Cc}");

        /// @throws IllegalArgumentException with a sentence when no request can carry it
        public Basic {
            if (UNSENDABLE.matcher(user + password).find()) {
                throw new IllegalArgumentException(
                        "User or password holds a line end or another control character; give the"
                                + " login again without it.");
            }
        }

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
        private static final Pattern SENDABLE = Pattern.compile("[!-~]+");

        /// @throws IllegalArgumentException with a sentence when no request can carry it
        public Bearer {
            if (!SENDABLE.matcher(token).matches()) {
                throw new IllegalArgumentException(
                        "The token is empty or holds blanks, line ends or letters beyond ASCII,"
                                + " which no request can carry; give it again without them.");
            }
        }

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
