package io.trialdesk.config;

/// Stretches of Python source whose end is found by brackets and strings, without reading what they
/// mean. Pure functions on a cursor.
final class PythonSource {
    private static final String OPEN = "([{";
    private static final String CLOSE = ")]}";

    private PythonSource() {}

    /// Up to the comma or closing bracket that ends an argument, which stays.
    static String argument(Cursor in) throws ConfigException {
        return until(in, true);
    }

    /// Up to the end of a statement: its line, and those that brackets or backslashes add to it.
    static String statement(Cursor in) throws ConfigException {
        return until(in, false);
    }

    private static String until(Cursor in, boolean argument) throws ConfigException {
        int from = in.at();
        int open = 0;
        while (!in.done()) {
            char c = in.peek();
            if (open == 0 && ends(c, argument)) {
                return in.since(from);
            }
            open += OPEN.indexOf(c) >= 0 ? 1 : CLOSE.indexOf(c) >= 0 && open > 0 ? -1 : 0;
            step(in, c);
        }
        if (argument) {
            throw in.wrong("expected a closing bracket");
        }
        return in.since(from);
    }

    private static boolean ends(char c, boolean argument) {
        return argument ? c == ',' || CLOSE.indexOf(c) >= 0 : c == '\n' || c == ';' || c == '#';
    }

    private static void step(Cursor in, char c) {
        switch (c) {
            case '\'', '"' -> string(in);
            case '#' -> in.take(other -> other != '\n');
            case '\\' -> {
                in.next();
                in.next();
            }
            default -> in.next();
        }
    }

    /// Skips a string; a quote without an end is a character like others.
    private static void string(Cursor in) {
        int from = in.at();
        try {
            PythonStrings.read(in, "");
        } catch (ConfigException noString) {
            in.moveTo(from + 1);
        }
    }
}
