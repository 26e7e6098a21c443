package io.trialdesk.store;

import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.StatementContext;

/// Finds the parameters `:name` and `?` of a statement. Stands in for Jdbi's own parser, which
/// interprets a grammar and takes longer over the first statements of a process than all of them
/// take to run. Any thread.
final class NamedParameters implements SqlParser {
    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        var parsed = ParsedSql.builder();
        int done = 0;
        int at = 0;
        while (at < sql.length()) {
            int end = end(sql, at);
            if (sql.charAt(at) == '?') {
                parsed.append(sql.substring(done, at)).appendPositionalParameter();
                done = end;
            } else if (sql.charAt(at) == ':' && isName(sql, at + 1)) {
                parsed.append(sql.substring(done, at));
                parsed.appendNamedParameter(sql.substring(at + 1, end));
                done = end;
            }
            at = end;
        }
        return parsed.append(sql.substring(done)).build();
    }

    @Override
    public String nameParameter(String name, StatementContext context) {
        return ":" + name;
    }

    /// The end of the text, quoted name, comment, cast or parameter that begins here, or of this
    /// one character.
    private static int end(String sql, int at) {
        return switch (sql.charAt(at)) {
            case '\'' -> past(sql, at + 1, "'");
            case '"' -> past(sql, at + 1, "\"");
            case '-' -> sql.startsWith("--", at) ? past(sql, at + 2, "\n") : at + 1;
            case '/' -> sql.startsWith("/*", at) ? past(sql, at + 2, "*/") : at + 1;
            case ':' -> sql.startsWith("::", at) ? at + 2 : endOfName(sql, at + 1);
            default -> at + 1;
        };
    }

    private static int past(String sql, int from, String end) {
        int found = sql.indexOf(end, from);
        return found < 0 ? sql.length() : found + end.length();
    }

    private static int endOfName(String sql, int from) {
        int at = from;
        while (isName(sql, at)) {
            at++;
        }
        return at;
    }

    private static boolean isName(String sql, int at) {
        return at < sql.length() && Character.isJavaIdentifierPart(sql.charAt(at));
    }
}
