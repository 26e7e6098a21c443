package io.trialdesk.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class TextsTest {
    private static final Pattern ASKED =
            Pattern.compile("Texts\\s*\\.(of|count)\\(\\s*\"([^\"]+)\"");

    @Test
    void everyTextAskedForExists() throws Exception {
        Set<String> asked = new TreeSet<>();
        var matcher = ASKED.matcher(sources());
        while (matcher.find()) {
            if (matcher.group(1).equals("of")) {
                asked.add(matcher.group(2));
            } else {
                asked.add(matcher.group(2) + ".one");
                asked.add(matcher.group(2) + ".other");
            }
        }
        assertThat(Texts.all().keySet()).containsAll(asked);
    }

    @Test
    void everyTextThatExistsIsUsed() throws Exception {
        var sources = sources();
        assertThat(Texts.all().keySet())
                .allSatisfy(
                        key -> {
                            var stem = key.replaceFirst("\\.(one|other)$", "");
                            assertThat(
                                            sources.contains("\"" + key + "\"")
                                                    || sources.contains("\"" + stem + "\""))
                                    .as(key)
                                    .isTrue();
                        });
    }

    @Test
    void argumentsAndPluralsAreFilledIn() {
        assertThat(Texts.of("shell.work", "Reading runs", "3", "10"))
                .isEqualTo("Reading runs: 3 of 10");
    }

    private static String sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/io/trialdesk"))) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .map(
                            f -> {
                                try {
                                    return Files.readString(f);
                                } catch (IOException problem) {
                                    throw new UncheckedIOException(problem);
                                }
                            })
                    .collect(Collectors.joining("\n"));
        }
    }
}
