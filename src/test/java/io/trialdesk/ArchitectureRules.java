package io.trialdesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/// The rules of the package map, for a root package: the real one, or the one in which each is
/// broken on purpose. The map itself is explained in the contributing guide.
final class ArchitectureRules {
    /// Who may depend on whom below the root. `boot` may use everything and is left out.
    static final Map<String, List<String>> MAP =
            Map.ofEntries(
                    Map.entry("model", List.of()),
                    Map.entry("series", List.of()),
                    Map.entry("work", List.of()),
                    Map.entry("config", List.of("model")),
                    Map.entry("diff", List.of("model", "config", "series")),
                    Map.entry("query", List.of("model", "series")),
                    Map.entry("store", List.of("model", "series", "query", "work")),
                    Map.entry("format", List.of("model", "series", "config", "work")),
                    Map.entry(
                            "ingest",
                            List.of("format", "store", "model", "series", "config", "work")),
                    Map.entry("server", List.of("model", "series", "work")),
                    Map.entry("secrets", List.of("work")),
                    Map.entry(
                            "sync",
                            List.of(
                                    "server", "store", "secrets", "model", "series", "diff",
                                    "work")),
                    Map.entry("capture", List.of("store", "model", "series", "work")),
                    Map.entry("launch", List.of("store", "capture", "config", "model", "work")),
                    Map.entry("registry", List.of("store", "diff", "model", "work")),
                    Map.entry("plot", List.of("model", "series")),
                    Map.entry(
                            "cli",
                            List.of(
                                    "model",
                                    "series",
                                    "work",
                                    "config",
                                    "diff",
                                    "query",
                                    "store",
                                    "format",
                                    "ingest",
                                    "server",
                                    "sync",
                                    "secrets",
                                    "capture",
                                    "launch",
                                    "registry",
                                    "plot")),
                    Map.entry(
                            "ui",
                            List.of(
                                    "model",
                                    "series",
                                    "work",
                                    "config",
                                    "diff",
                                    "query",
                                    "store",
                                    "ingest",
                                    "sync",
                                    "launch",
                                    "registry",
                                    "plot")));

    private static final List<String> KIT =
            List.of("fx", "theme", "text", "action", "plot", "log", "media", "shell.api");

    private ArchitectureRules() {}

    /// Every rule by a name that says what it keeps apart.
    static Map<String, ArchRule> of(String root) {
        var rules = new LinkedHashMap<String, ArchRule>();
        MAP.forEach((name, allowed) -> rules.put("map of " + name, mapEntry(root, name, allowed)));
        rules.put(
                "the toolkit stays in ui",
                onlyIn(List.of(root + ".ui..", root + ".boot.."), "javafx.."));
        rules.put("view models know no nodes", viewModelsKnowNoNodes());
        rules.put("one place talks to the FX thread", onePlaceTalksToTheFxThread(root));
        rules.put("nobody interrupts", nobodyInterrupts());
        rules.put("screens do not see each other", screensDoNotSeeEachOther(root));
        rules.put("no cycles", slices().matching(root + ".(*)..").should().beFreeOfCycles());
        rules.put("no global state", fields().that().areStatic().should().beFinal());
        rules.put(
                "SQL stays in store",
                onlyIn(
                        databases(root),
                        "java.sql..",
                        "javax.sql..",
                        "org.h2..",
                        "org.jdbi..",
                        "org.flywaydb.."));
        rules.put("HTTP stays in server", onlyIn(List.of(root + ".server.."), "java.net.http.."));
        rules.put(
                "pictures are painted in plot",
                onlyIn(
                        List.of(root + ".plot..", root + ".ui.plot.."),
                        "java.awt..",
                        "org.knowm.."));
        rules.put("time is an argument", timeIsAnArgument(root));
        rules.put("nobody prints", nobodyPrints(root));
        return rules;
    }

    /// The store, and the readers of formats that are databases.
    private static List<String> databases(String root) {
        return List.of(
                root + ".store..",
                root + ".format.sqlite..",
                root + ".format.mlflow..",
                root + ".format.trackio..",
                root + ".format.optuna..");
    }

    private static ArchRule mapEntry(String root, String name, List<String> allowed) {
        var open = new ArrayList<String>();
        open.add(root + "." + name + "..");
        allowed.forEach(other -> open.add(root + "." + other + ".."));
        return noClasses()
                .that()
                .resideInAPackage(root + "." + name + "..")
                .should()
                .dependOnClassesThat(
                        are(resideInAPackage(root + ".."))
                                .and(are(not(resideInAnyPackage(open.toArray(String[]::new))))))
                .allowEmptyShould(true);
    }

    private static ArchRule onlyIn(List<String> homes, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private static ArchRule viewModelsKnowNoNodes() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javafx.scene..",
                        "javafx.stage..",
                        "javafx.application..",
                        "javafx.concurrent..")
                .allowEmptyShould(true);
    }

    private static ArchRule onePlaceTalksToTheFxThread(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".ui.fx..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform");
    }

    private static ArchRule nobodyInterrupts() {
        DescribedPredicate<AccessTarget> interrupting =
                DescribedPredicate.describe(
                        "interrupts a thread",
                        target ->
                                nameMatching("interrupt|shutdownNow").test(target)
                                        || nameMatching("cancel").test(target)
                                                && owner(assignableTo(Future.class)).test(target));
        return noClasses()
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe(
                                "the target interrupts a thread",
                                access -> interrupting.test(access.getTarget())));
    }

    private static ArchRule screensDoNotSeeEachOther(String root) {
        var kit = KIT.stream().map(k -> root + ".ui." + k + "..").toArray(String[]::new);
        return slices().matching(root + ".ui.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(anyClass(), resideInAnyPackage(kit))
                .allowEmptyShould(true);
    }

    private static ArchRule timeIsAnArgument(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(root + ".work..", root + ".boot..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }

    private static ArchRule nobodyPrints(String root) {
        return classes()
                .that()
                .resideOutsideOfPackage(root + ".boot..")
                .should(
                        com.tngtech.archunit.lang.conditions.ArchConditions.not(
                                com.tngtech.archunit.library.GeneralCodingRules
                                        .ACCESS_STANDARD_STREAMS));
    }

    private static DescribedPredicate<JavaClass> anyClass() {
        return DescribedPredicate.alwaysTrue();
    }
}
