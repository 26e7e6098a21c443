package io.trialdesk.server;

/// Why a call gave no value. Every case is expected in daily life.
public sealed interface Fault {

    /// One sentence for people: what happened at which server and, where known, what to do.
    String sentence();

    /// The server was not reached, so nothing was applied.
    record Offline(String url, String why) implements Fault {
        @Override
        public String sentence() {
            return "%s is not reachable: %s".formatted(url, why);
        }
    }

    /// The server wants other credentials (401) or refuses this user (403).
    record Denied(String url, int status, String message) implements Fault {
        @Override
        public String sentence() {
            return status == 401
                    ? "%s asks for a login (401): %s".formatted(url, message)
                    : "%s refuses (403): %s".formatted(url, message);
        }
    }

    /// Something answered, but not as an MLflow server does: a login page, a proxy, another
    /// program, or a route this server does not have.
    ///
    /// @param came what came instead, in words
    record NotMlflow(String url, int status, String came) implements Fault {
        @Override
        public String sentence() {
            return "%s does not answer like an MLflow server: %s".formatted(url, came);
        }

        /// Whether the server lacks this route, which is how an older server says no to a new call.
        public boolean isMissingRoute() {
            return status == 404 || status == 405;
        }
    }

    /// The server understood and said no.
    ///
    /// @param code MLflow's `error_code`, an open set of words
    record Refused(String url, int status, String code, String message) implements Fault {
        public static final String EXISTS = "RESOURCE_ALREADY_EXISTS";

        @Override
        public String sentence() {
            return "%s refused (%s): %s".formatted(url, code, message);
        }

        public boolean isMissing() {
            return status == 404;
        }

        public boolean is(String otherCode) {
            return code.equals(otherCode);
        }
    }

    /// A write whose effect is unknown: the connection was cut, the time ran out, the server failed
    /// or answered something unreadable. It may have been applied, or be applied later. A read
    /// never ends like this; it is simply [Offline].
    record InDoubt(String url, String why) implements Fault {
        @Override
        public String sentence() {
            return "%s left it open whether it took the change: %s".formatted(url, why);
        }
    }
}
