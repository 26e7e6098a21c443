package io.trialdesk.capture;

import com.sun.net.httpserver.Headers;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Lets in the scripts of jobs, each with its own token, and no page of a browser. Any thread.
final class Gate {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, JobRun> callers = new ConcurrentHashMap<>();
    private final Set<String> hosts;

    Gate(int port) {
        hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    static String freshToken() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    void admit(String token, JobRun job) {
        callers.put(token, job);
    }

    void dismiss(String job) {
        callers.values().removeIf(j -> j.job().equals(job));
    }

    /// Who calls.
    ///
    /// @throws Refusal when the call comes from a web page, through another name of this machine,
    ///   or without a job's token
    JobRun caller(Headers headers) throws Refusal {
        checkHost(headers);
        var token = token(headers.getFirst("Authorization"));
        var job = token == null ? null : callers.get(token);
        if (job == null) {
            throw Refusal.unknownCaller(
                    "This endpoint serves training scripts started by Trialdesk, with the token it"
                            + " gave them in MLFLOW_TRACKING_TOKEN");
        }
        return job;
    }

    void checkHost(Headers headers) throws Refusal {
        var host = headers.getFirst("Host");
        if (host == null || !hosts.contains(host)) {
            throw Refusal.forbidden("Invalid Host header - possible DNS rebinding attack detected");
        }
        if (headers.containsKey("Origin")) {
            throw Refusal.forbidden("Cross-origin request blocked");
        }
    }

    /// The token of a bearer, or the password of a basic login: clients prefer a login when the
    /// machine has one configured.
    private static @Nullable String token(@Nullable String authorization) {
        if (authorization == null) {
            return null;
        }
        if (authorization.startsWith("Bearer ")) {
            return authorization.substring("Bearer ".length()).strip();
        }
        if (!authorization.startsWith("Basic ")) {
            return null;
        }
        try {
            var login =
                    Base64.getDecoder().decode(authorization.substring("Basic ".length()).strip());
            var text = new String(login, StandardCharsets.UTF_8);
            return text.substring(text.indexOf(':') + 1);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
