package io.trialdesk.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class StyleTest {
    private static final Pattern OWN = Pattern.compile("\\.(td-[a-z-]+)");

    @Test
    void theSheetAndTheConstantsNameTheSameClasses() throws Exception {
        Set<String> inSheet = new TreeSet<>();
        var matcher = OWN.matcher(sheet());
        while (matcher.find()) {
            inSheet.add(matcher.group(1));
        }
        assertThat(inSheet).isEqualTo(constants());
    }

    @Test
    void everyConstantIsUsedAndNoClassIsWrittenOutElsewhere() throws Exception {
        var sources = sources();
        for (var field : Style.class.getDeclaredFields()) {
            assertThat(sources.contains("Style." + field.getName())).as(field.getName()).isTrue();
        }
        assertThat(Pattern.compile("setStyle\\(").matcher(sources).results()).isEmpty();
    }

    private static Set<String> constants() {
        return Arrays.stream(Style.class.getDeclaredFields())
                .map(StyleTest::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static String sheet() throws IOException {
        try (var in = Theme.class.getResourceAsStream("trialdesk.css")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/io/trialdesk/ui"))) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .map(
                            f -> {
                                try {
                                    return Files.readString(f);
                                } catch (IOException problem) {
                                    throw new java.io.UncheckedIOException(problem);
                                }
                            })
                    .collect(Collectors.joining("\n"));
        }
    }
}
