package io.trialdesk.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The part of MLflow's search language that training scripts use on their own runs: comparisons
/// joined by `and`. Anything else is refused.
///
/// @param terms all of which must hold
record RunFilter(List<Term> terms) {
    private static final Pattern TERM =
            Pattern.compile(
                    "\\s*(?:(attributes?|attr|run|params?|parameters?|metrics?|tags?)\\.)?"
                        + "(`[^`]+`|\"[^\"]+\"|[\\w./-]+)\\s*(!=|<=|>=|=|<|>|(?i:like|ilike))\\s*"
                        + "('(?:[^']*)'|\"(?:[^\"]*)\"|[-+.\\w]+)\\s*(?:(?i:and)\\b|$)",
                    Pattern.CASE_INSENSITIVE);

    /// One comparison.
    record Term(String entity, String key, String operator, String value) {}

    static RunFilter parse(String text) throws Refusal {
        var terms = new ArrayList<Term>();
        var matcher = TERM.matcher(text);
        int at = 0;
        while (at < text.length() && !text.substring(at).isBlank()) {
            matcher.region(at, text.length());
            if (!matcher.lookingAt()) {
                throw Refusal.invalid(
                        "While runs are captured, Trialdesk understands comparisons joined by 'and'; column %d of: %s"
                                .formatted(at + 1, text));
            }
            var entity = Optional.ofNullable(matcher.group(1)).orElse("attribute");
            terms.add(
                    new Term(
                            entity.substring(0, 1).toLowerCase(java.util.Locale.ROOT),
                            bare(matcher.group(2)),
                            matcher.group(3).toLowerCase(java.util.Locale.ROOT),
                            bare(matcher.group(4))));
            at = matcher.end();
        }
        return new RunFilter(terms);
    }

    private static String bare(String token) {
        char first = token.charAt(0);
        return first == '`' || first == '"' || first == '\''
                ? token.substring(1, token.length() - 1)
                : token;
    }

    boolean matches(CaptureRun run) {
        return terms.stream().allMatch(t -> value(run, t).map(v -> holds(v, t)).orElse(false));
    }

    /// For things that have a name alone.
    boolean matchesNamed(String name) {
        return terms.stream().allMatch(t -> holds(t.key().equals("name") ? name : "", t));
    }

    private static Optional<String> value(CaptureRun run, Term term) {
        return switch (term.entity()) {
            case "p" -> Optional.ofNullable(run.params.get(term.key()));
            case "t" -> Optional.ofNullable(run.tags.get(term.key()));
            case "m" ->
                    Optional.ofNullable(run.metrics.get(term.key()))
                            .map(m -> Double.toString(m.value()));
            default -> attribute(run, term.key());
        };
    }

    private static Optional<String> attribute(CaptureRun run, String key) {
        return switch (key) {
            case "run_id" -> Optional.of(run.id);
            case "run_name", "Run name" -> Optional.of(run.name);
            case "status" -> Optional.of(run.status.name());
            case "user_id" -> Optional.of(run.user);
            case "artifact_uri" -> Optional.of(run.artifactUri());
            case "start_time", "created", "Created" ->
                    Optional.of(Long.toString(run.start.toEpochMilli()));
            case "end_time" ->
                    Optional.ofNullable(run.end).map(e -> Long.toString(e.toEpochMilli()));
            default -> Optional.empty();
        };
    }

    private static boolean holds(String found, Term term) {
        return switch (term.operator()) {
            case "=" -> compare(found, term.value()) == 0;
            case "!=" -> compare(found, term.value()) != 0;
            case "<" -> compare(found, term.value()) < 0;
            case "<=" -> compare(found, term.value()) <= 0;
            case ">" -> compare(found, term.value()) > 0;
            case ">=" -> compare(found, term.value()) >= 0;
            default -> like(found, term);
        };
    }

    private static int compare(String left, String right) {
        try {
            return Double.compare(Double.parseDouble(left), Double.parseDouble(right));
        } catch (NumberFormatException text) {
            return left.compareTo(right);
        }
    }

    private static boolean like(String found, Term term) {
        var pattern = new StringBuilder();
        term.value()
                .chars()
                .forEach(
                        c ->
                                pattern.append(
                                        c == '%'
                                                ? ".*"
                                                : c == '_'
                                                        ? "."
                                                        : Pattern.quote(Character.toString(c))));
        int flags =
                Pattern.DOTALL | (term.operator().equals("ilike") ? Pattern.CASE_INSENSITIVE : 0);
        return Pattern.compile(pattern.toString(), flags).matcher(found).matches();
    }
}
