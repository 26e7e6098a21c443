package io.trialdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import io.trialdesk.boot.Main;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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

    @Test
    void aDependencyThatTheMapDoesNotListIsABreach() {
        JavaClasses breaches = new ClassFileImporter().importPackages("io.trialdesk.breaches");
        var rules = ArchitectureRules.of("io.trialdesk.breaches");
        assertThat(rules.get("map of model").evaluate(breaches).hasViolation()).isTrue();
        assertThat(rules.get("map of series").evaluate(breaches).hasViolation()).isTrue();
    }
}
