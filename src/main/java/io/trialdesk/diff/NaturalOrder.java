package io.trialdesk.diff;

import java.util.Comparator;

/// The order people expect of keys: `layer2` before `layer10`, letters without regard to case, and
/// a dotted key right after what it is nested in. Keys that differ are never equal.
public final class NaturalOrder implements Comparator<String> {
    public static final NaturalOrder KEYS = new NaturalOrder();

    private NaturalOrder() {}

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
                int endA = digits(a, i);
                int endB = digits(b, j);
                int order = compareNumbers(a.substring(i, endA), b.substring(j, endB));
                if (order != 0) {
                    return order;
                }
                i = endA;
                j = endB;
            } else {
                int order = Integer.compare(rank(a.charAt(i)), rank(b.charAt(j)));
                if (order != 0) {
                    return order;
                }
                i++;
                j++;
            }
        }
        int order = Integer.compare(a.length() - i, b.length() - j);
        return order != 0 ? order : a.compareTo(b);
    }

    private static int compareNumbers(String a, String b) {
        var left = a.replaceFirst("^0+(?=.)", "");
        var right = b.replaceFirst("^0+(?=.)", "");
        int order = Integer.compare(left.length(), right.length());
        return order != 0 ? order : left.compareTo(right);
    }

    /// Separators come before everything else, so that a group stays together.
    private static int rank(char c) {
        return switch (c) {
            case '.' -> 0;
            case '/' -> 1;
            default -> Character.toLowerCase(c) + 2;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
