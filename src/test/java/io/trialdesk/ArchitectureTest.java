package io.trialdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;

import io.trialdesk.boot.Main;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The package map holds in the sources, and each of its rules can fail: `io.trialdesk.breaches`
/// breaks every one of them once.
class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> theSourcesKeepEveryRule() {
        // Where the program's own classes lie, so that test classes are never among them.
        var sources =
                new ClassFileImporter()
                        .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());
        return ArchitectureRules.of("io.trialdesk").entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(sources)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleIsBrokenByItsBreach() {
        JavaClasses breaches = new ClassFileImporter().importPackages("io.trialdesk.breaches");
        return ArchitectureRules.of("io.trialdesk.breaches").entrySet().stream()
                .filter(rule -> !rule.getKey().startsWith("map of "))
                .map(
                        rule ->
                                dynamicTest(
                                        rule.getKey(),
                                        () ->
                                                assertThat(
                                                                rule.getValue()
                                                                        .evaluate(breaches)
                                                                        .hasViolation())
                                                        .isTrue()));
    }

    /// For each package of the map a class that uses each other package: the rule must name those
    /// that the map does not list, and no other.
    @TestFactory
    Stream<DynamicTest> everyRowOfTheMapForbidsExactlyWhatItDoesNotList(@TempDir Path folder)
            throws IOException {
        var packages = new TreeSet<>(ArchitectureRules.MAP.keySet());
        packages.add("boot");
        for (var user : packages) {
            for (var used : packages) {
                user(folder, user, used);
            }
        }
        var classes = new ClassFileImporter().importPath(folder);
        var rules = ArchitectureRules.of("map");
        return ArchitectureRules.MAP.entrySet().stream()
                .map(
                        row ->
                                dynamicTest(
                                        row.getKey(),
                                        () -> {
                                            var forbidden = new TreeSet<>(packages);
                                            forbidden.removeAll(row.getValue());
                                            forbidden.remove(row.getKey());
                                            var rule = rules.get("map of " + row.getKey());
                                            assertThat(breached(rule.evaluate(classes)))
                                                    .isEqualTo(forbidden);
                                        }));
    }

    /// Writes the class `map.USER.Of_USED` with a field of the type `map.USED.Of_USED`.
    private static void user(Path folder, String user, String used) throws IOException {
        var name = "Of_" + used;
        var bytes =
                ClassFile.of()
                        .build(
                                ClassDesc.of("map." + user + "." + name),
                                it -> it.withField("it", ClassDesc.of("map." + used, name), 0));
        var home = Files.createDirectories(folder.resolve("map").resolve(user));
        Files.write(home.resolve(name + ".class"), bytes);
    }

    private static Set<String> breached(EvaluationResult result) {
        var field = Pattern.compile("Field <map\\.\\w+\\.Of_(\\w+)\\.it>");
        var found = new TreeSet<String>();
        for (var line : result.getFailureReport().getDetails()) {
            var match = field.matcher(line);
            assertThat(match.find()).as(line).isTrue();
            found.add(match.group(1));
        }
        return found;
    }
}
