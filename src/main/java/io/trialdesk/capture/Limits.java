package io.trialdesk.capture;

import java.util.regex.Pattern;

/// MLflow's bounds on what a call may hold, as its own server checks them.
final class Limits {
    static final int METRICS = 1000;
    static final int PARAMS = 100;
    static final int TAGS = 100;
    static final int KEY = 250;
    static final int PARAM_VALUE = 6000;
    static final int TAG_VALUE = 8000;
    private static final Pattern KEY_CHARACTERS = Pattern.compile("[/\\p{L}\\p{N}_.\\- :]*");

    private Limits() {}

    /// A name of a metric, parameter or tag that every MLflow server would take.
    static String key(String what, String key) throws Refusal {
        boolean path =
                key.startsWith("/")
                        || key.endsWith("/")
                        || key.contains("//")
                        || ("/" + key + "/").matches(".*/\\.\\.?/.*");
        if (key.isEmpty() || path || !KEY_CHARACTERS.matcher(key).matches()) {
            throw Refusal.invalid(
                    "Invalid %s name: '%s'. Names may only contain alphanumerics, underscores (_), dashes (-), periods (.), spaces ( ), colon(:) and slashes (/), and no path tricks."
                            .formatted(what, key));
        }
        if (key.length() > KEY) {
            throw Refusal.invalid(
                    "%s name '%s' is longer than %d characters".formatted(what, key, KEY));
        }
        return key;
    }

    /// A value cut to what MLflow keeps; its servers cut without a word as well.
    static String cut(String value, int most) {
        return value.length() <= most ? value : value.substring(0, most);
    }

    static void atMost(int found, int most, String what) throws Refusal {
        if (found > most) {
            throw Refusal.invalid(
                    "A batch logging request can contain at most %d %s. Got %d %s. Please split up %s across multiple requests and try again."
                            .formatted(most, what, found, what, what));
        }
    }
}
