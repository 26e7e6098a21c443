package io.trialdesk.query;

/// The order of texts in a table: digits by the number they make (`run-2` before `run-10`), letters
/// without regard to case. Texts that differ never compare as equal.
final class TextOrder {
    private TextOrder() {}

    static int compare(String left, String right) {
        int l = 0;
        int r = 0;
        while (l < left.length() && r < right.length()) {
            char a = left.charAt(l);
            char b = right.charAt(r);
            if (isDigit(a) && isDigit(b)) {
                int leftEnd = digits(left, l);
                int rightEnd = digits(right, r);
                int order = compareDigits(left, l, leftEnd, right, r, rightEnd);
                if (order != 0) {
                    return order;
                }
                l = leftEnd;
                r = rightEnd;
                continue;
            }
            char foldedA = fold(a);
            char foldedB = fold(b);
            if (foldedA != foldedB) {
                return Character.compare(foldedA, foldedB);
            }
            l++;
            r++;
        }
        int order = Integer.compare(left.length() - l, right.length() - r);
        return order != 0 ? order : left.compareTo(right);
    }

    private static int compareDigits(
            String left, int l, int leftEnd, String right, int r, int rightEnd) {
        int a = zeros(left, l, leftEnd);
        int b = zeros(right, r, rightEnd);
        if (leftEnd - a != rightEnd - b) {
            return Integer.compare(leftEnd - a, rightEnd - b);
        }
        while (a < leftEnd) {
            int order = Character.compare(left.charAt(a++), right.charAt(b++));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int zeros(String text, int from, int end) {
        int i = from;
        while (i < end - 1 && text.charAt(i) == '0') {
            i++;
        }
        return i;
    }

    private static int digits(String text, int from) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char fold(char c) {
        return c < 128 && c >= 'A' && c <= 'Z' ? (char) (c + 32) : Character.toLowerCase(c);
    }
}
