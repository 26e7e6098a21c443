package io.trialdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Layout of the Java sources: google-java-format with four blanks. It runs as a test because the
/// formatter needs a JVM that can parse the sources, which the one that runs Maven may not be. `mvn
/// test -Dtest=FormatTest -Dformat.apply=true` rewrites the files.
class FormatTest {
    private static final Formatter FORMATTER =
            new Formatter(
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());

    @Test
    void everySourceIsLaidOutByTheFormatter() throws Exception {
        var apply = Boolean.getBoolean("format.apply");
        List<Path> different = new ArrayList<>();
        for (var file : sources()) {
            var text = Files.readString(file);
            var formatted = format(text);
            if (!formatted.equals(text)) {
                if (apply) {
                    Files.writeString(file, formatted);
                } else {
                    different.add(file);
                }
            }
        }
        assertThat(different).as("run with -Dformat.apply=true to rewrite these").isEmpty();
    }

    private static String format(String text) throws FormatterException {
        return FORMATTER.formatSourceAndFixImports(RemoveUnusedImports.removeUnusedImports(text));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }
}
