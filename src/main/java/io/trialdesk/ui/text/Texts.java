package io.trialdesk.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of the window by key. The first part of a key names the properties file beside this
/// class that holds it (`runs.empty` is in `runs.properties`), so that each screen has its own.
/// Keys are written as literals; a test checks that each exists and that none is left over.
public final class Texts {
    private static final Map<String, ResourceBundle> BUNDLES =
            Stream.of(
                            "shell", "action", "runs", "compare", "plot", "models", "jobs", "sync",
                            "log", "media")
                    .collect(Collectors.toUnmodifiableMap(name -> name, Texts::bundle));

    private Texts() {}

    /// The text of a key with its arguments `{0}`, `{1}` … filled in as they are: numbers are
    /// formatted by `Figures` before they come here.
    public static String of(String key, Object... arguments) {
        var pattern = pattern(key);
        if (arguments.length == 0) {
            return pattern;
        }
        var words = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(pattern.replace("'", "''"), Locale.ENGLISH).format(words);
    }

    /// The text for a number of things: key with `.one` or `.other`. `{0}` is the number,
    /// formatted; more arguments follow from `{1}` on.
    public static String count(String key, long number, Object... more) {
        var arguments = Stream.concat(Stream.of(Figures.count(number)), Stream.of(more)).toArray();
        return of(key + (number == 1 ? ".one" : ".other"), arguments);
    }

    /// Every key with its pattern, for tests.
    static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        BUNDLES.values().forEach(b -> b.keySet().forEach(k -> all.put(k, b.getString(k))));
        return all;
    }

    private static String pattern(String key) {
        int dot = key.indexOf('.');
        var bundle = dot < 0 ? null : BUNDLES.get(key.substring(0, dot));
        if (bundle == null) {
            throw new MissingResourceException("no file for text " + key, "Texts", key);
        }
        return bundle.getString(key);
    }

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(
                Texts.class.getPackageName() + "." + name,
                Locale.ROOT,
                Texts.class.getClassLoader());
    }
}
