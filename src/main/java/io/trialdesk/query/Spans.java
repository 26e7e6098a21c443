package io.trialdesk.query;

/// Lengths of time as written in filters.
final class Spans {
    private Spans() {}

    /// The seconds of a number with a unit.
    static double seconds(String text) {
        int end = text.length();
        while (Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        double number = Double.parseDouble(text.substring(0, end));
        return switch (text.substring(end)) {
            case "ms" -> number / 1000;
            case "s" -> number;
            case "m" -> number * 60;
            case "h" -> number * 3_600;
            case "d" -> number * 86_400;
            case "w" -> number * 604_800;
            default -> throw new IllegalArgumentException("no length of time: " + text);
        };
    }
}
