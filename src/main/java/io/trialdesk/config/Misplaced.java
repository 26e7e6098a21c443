package io.trialdesk.config;

/// Something else than expected stands at a place of a text. Readers that try one thing after the
/// other make many of these, so the sentence is put together only when somebody asks for it.
final class Misplaced extends ConfigException {
    private static final long serialVersionUID = 1;

    private final transient String text;
    private final int at;

    Misplaced(String text, int at, String what) {
        super(what);
        this.text = text;
        this.at = at;
    }

    @Override
    public String getMessage() {
        long line = text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        var rest = text.substring(at, Math.min(text.length(), at + 20)).lines().findFirst();
        var found = rest.filter(r -> !r.isBlank()).map(r -> "`" + r + "`").orElse("the end");
        return "line " + line + ": " + super.getMessage() + " but found " + found;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
