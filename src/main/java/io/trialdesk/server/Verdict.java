package io.trialdesk.server;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Judges an answer. What separates an MLflow server from a login page or a proxy is a JSON object
/// with `error_code` in it; what separates "certainly not applied" from "in doubt" is who said no.
final class Verdict {
    private static final Pattern TITLE =
            Pattern.compile("<title[^>]*>([^<]{1,120})", Pattern.CASE_INSENSITIVE);

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]+");

    private Verdict() {}

    /// @param turn makes the value of a JSON object; it may throw [Malformed]
    static <T> Answer<T> of(String url, Sent sent, boolean writing, Function<JsonNode, T> turn) {
        if (sent instanceof Sent.Replied(Reply reply) && reply.status() == 200) {
            var read = Json.object(reply.body());
            if (read.isPresent()) {
                return value(url, read.get(), writing, turn);
            }
        }
        return new Answer.Failed<>(fault(url, sent, writing));
    }

    private static <T> Answer<T> value(
            String url, JsonNode read, boolean writing, Function<JsonNode, T> turn) {
        try {
            return new Answer.Value<>(turn.apply(read));
        } catch (Malformed other) {
            var came = "it answers " + other.getMessage();
            return new Answer.Failed<>(
                    writing ? new Fault.InDoubt(url, came) : new Fault.NotMlflow(url, 200, came));
        }
    }

    static Fault fault(String url, Sent sent, boolean writing) {
        return switch (sent) {
            case Sent.Never(String why) -> new Fault.Offline(url, why);
            case Sent.Cut(String why) ->
                    writing ? new Fault.InDoubt(url, why) : new Fault.Offline(url, why);
            case Sent.Replied(Reply reply) -> judge(url, reply, writing);
        };
    }

    private static Fault judge(String url, Reply reply, boolean writing) {
        int status = reply.status();
        if (status == 401 || status == 403) {
            return new Fault.Denied(url, status, brief(reply));
        }
        if (writing && isOpen(status)) {
            return new Fault.InDoubt(url, came(reply));
        }
        var error = Json.object(reply.body()).flatMap(Verdict::code);
        if (error.isPresent()) {
            return new Fault.Refused(url, status, error.get(), brief(reply));
        }
        return switch (status) {
            case 408, 429, 502, 503, 504 -> new Fault.Offline(url, came(reply));
            case 413 -> new Fault.Refused(url, status, "TOO_LARGE", "the request is too large");
            case 500 -> new Fault.Refused(url, status, "INTERNAL_ERROR", came(reply));
            default -> new Fault.NotMlflow(url, status, came(reply));
        };
    }

    /// Answers after which a write may or may not have happened: a success that is unreadable, a
    /// detour, a failure inside the server, a gateway that gave up waiting.
    private static boolean isOpen(int status) {
        return status < 400 || status == 408 || status == 429 || status >= 500;
    }

    private static Optional<String> code(JsonNode answer) {
        var code = answer.path("error_code");
        return code.isMissingNode() ? Optional.empty() : Optional.of(code.asString());
    }

    private static String brief(Reply reply) {
        var message = Json.object(reply.body()).map(it -> it.path("message").asString(""));
        var text = message.filter(it -> !it.isEmpty()).orElseGet(() -> came(reply));
        return flat(text.length() > 300 ? text.substring(0, 300) + "…" : text);
    }

    /// What came, in words fit for a message.
    private static String came(Reply reply) {
        if (!reply.location().isEmpty()) {
            return "it sends on to " + flat(reply.location().replaceAll("\\?.*", ""));
        }
        var text = new String(reply.body(), StandardCharsets.UTF_8);
        var title = TITLE.matcher(text);
        if (title.find()) {
            return "a web page titled \"%s\" (status %d)"
                    .formatted(flat(title.group(1)).strip(), reply.status());
        }
        if (text.isBlank()) {
            return "an empty answer (status %d)".formatted(reply.status());
        }
        var kind = reply.contentType().toLowerCase(Locale.ROOT);
        var first = text.strip().lines().findFirst().orElse("");
        var shown = first.length() > 80 ? first.substring(0, 80) + "…" : first;
        return "%s beginning \"%s\" (status %d)"
                .formatted(kind.isEmpty() ? "an answer" : flat(kind), flat(shown), reply.status());
    }

    /// What a stranger says in one line that steers no terminal.
    private static String flat(String text) {
        return UNSEEN.matcher(text).replaceAll(" ");
    }
}
