package io.trialdesk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.RealParts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// The command line on folders of a stranger, in a process with little memory: it ends in time,
/// says of every problem in one line what and where it is, lists the sound runs, carries out
/// nothing, looks at nothing outside and changes nothing.
@DisabledOnOs(
        value = OS.WINDOWS,
        disabledReason = "it makes pipes, links and names that Windows has not")
class HostileFolderIT {
    private static final Set<String> GOOD =
            Set.of("good-log.jsonl", "good-hydra", "good-keras", "good-events");

    /// Far more than it takes, for machines that do other things too.
    private static final int TIMEOUT_SECONDS = 180;

    @TempDir private Path folder;

    /// What a command answered.
    private record Answer(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        List<String> problems() {
            return err.lines().filter(line -> line.startsWith("trialdesk: ")).toList();
        }
    }

    @Test
    void textsWithoutEndAndWithoutGroundAreRefused() throws Exception {
        var source = source();
        hostile().texts(source);
        check(source);
    }

    @Test
    void theFilesOfEveryToolAreBounded() throws Exception {
        var source = source();
        hostile().moreTexts(source);
        Files.writeString(
                Files.createDirectories(folder.resolve("outside")).resolve("secret.txt"),
                "topsecret");
        var answer = check(source);
        assertThat(answer.out()).doesNotContain("topsecret");
        for (var run : answer.json()) {
            if (run.get("format").asString().equals("mlflow")) {
                var id = run.get("id").asString();
                var shown = trialdesk("show", source.toString(), id, "--format", "json");
                assertThat(shown.code()).as(shown.err()).isZero();
                assertThat(shown.out()).doesNotContain("topsecret").doesNotContain("secret.txt");
            }
        }
    }

    @Test
    void archivesPicklesAndDamagedLogsDoNothing() throws Exception {
        var source = source();
        hostile().binaries(source);
        var answer = check(source);
        assertThat(answer.err()).contains("offline_session.zip");
        assertThat(folder.resolve("marker")).doesNotExist();
    }

    @Test
    void namesLinksAndPipesAreNoTraps() throws Exception {
        var _ = RealParts.onPath("mkfifo");
        var source = source();
        hostile().names(source, true);
        var answer = check(source);
        assertThat(paths(answer)).anyMatch(path -> path.length() == 255).contains("half-hydra");
        assertThat(answer.err() + answer.out()).doesNotContain("\u001b");
    }

    private Path source() throws IOException {
        return Files.createDirectories(folder.resolve("source"));
    }

    private HostileFolder hostile() {
        return new HostileFolder(folder.resolve("marker"));
    }

    /// What holds for every hostile folder.
    private Answer check(Path source) throws Exception {
        var before = contents(source);
        var answer = trialdesk("runs", source.toString(), "--format", "json");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.err()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(answer.err().lines()).allMatch(line -> line.startsWith("trialdesk: "));
        assertThat(paths(answer))
                .containsAll(GOOD)
                .anyMatch(path -> path.startsWith("good-wandb/"));
        for (var bad : bad(source)) {
            assertThat(answer.problems())
                    .as("a problem with " + bad)
                    .anyMatch(line -> line.contains(bad) && line.length() < 500);
        }
        assertThat(contents(source)).isEqualTo(before);
        return answer;
    }

    private static List<String> paths(Answer answer) {
        List<String> paths = new ArrayList<>();
        answer.json().forEach(run -> paths.add(run.get("path").asString()));
        return paths;
    }

    /// Names beginning with `bad`, up to what cannot stand in a line.
    private static Set<String> bad(Path source) throws IOException {
        try (var all = Files.walk(source)) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("bad"))
                    .map(name -> name.split("\\p{Cntrl}", 2)[0])
                    .collect(Collectors.toSet());
        }
    }

    /// Size, time and the first bytes of everything, links unfollowed.
    private static TreeMap<String, String> contents(Path source) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var all = Files.walk(source)) {
            for (var path : (Iterable<Path>) all::iterator) {
                var its =
                        Files.readAttributes(
                                path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                var hash = "";
                if (its.isRegularFile() && its.size() < 8 << 20 && Files.isReadable(path)) {
                    hash = " " + java.util.Arrays.hashCode(Files.readAllBytes(path));
                }
                contents.put(
                        source.relativize(path).toString(),
                        its.size() + " " + its.lastModifiedTime().toMillis() + hash);
            }
        }
        return contents;
    }

    private Answer trialdesk(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx256m",
                        "-Djava.awt.headless=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(Main.class.getName(), "--home", folder.resolve("home").toString()));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .start();
        boolean ended = process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            var stacks =
                    new ProcessBuilder("jstack", String.valueOf(process.pid())).inheritIO().start();
            stacks.waitFor(20, TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
        }
        assertThat(ended).as("it ends in time").isTrue();
        return new Answer(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
