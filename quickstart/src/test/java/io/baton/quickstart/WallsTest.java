package io.baton.quickstart;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The walls between the modules. The quickstart holds them because it has all of them on its class path, but for the
 * benchmarks and the proof, which nothing depends on. A module is known by its root package.
 */
class WallsTest {
    private static final JavaClasses BATON =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.baton");

    /** One floor a line, the lowest last. A module may depend on the floors below its own, and on nothing beside it. */
    private static final String FLOORS = """
            quickstart
            service operations
            inbox
            api notifier
            engine projections
            partners branding webhooks
            kafka words records
            events lifecycle links local
            """;

    private static final String[] KAFKA = {"org.apache.kafka..", "kafka.."};
    private static final String[] HTTP = {
        "io.micronaut..", "io.netty..", "jakarta.inject..", "java.net.http..", "com.sun.net.httpserver.."
    };
    private static final String[] BROKERS_INTERNALS = {
        "kafka..",
        "org.apache.kafka.controller..",
        "org.apache.kafka.coordinator..",
        "org.apache.kafka.image..",
        "org.apache.kafka.metadata..",
        "org.apache.kafka.network..",
        "org.apache.kafka.raft..",
        "org.apache.kafka.server..",
        "org.apache.kafka.storage..",
    };

    @Test
    void rules_use_nothing_but_the_jdk() {
        classes()
                .that()
                .resideInAPackage("io.baton.lifecycle..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.baton.lifecycle..", "java..")
                .check(BATON);
    }

    @Test
    void the_contract_uses_avro_and_the_jdk_and_no_kafka() {
        classes()
                .that()
                .resideInAPackage("io.baton.events..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.baton.events..", "org.apache.avro..", "java..")
                .check(BATON);
    }

    @Test
    void the_engine_uses_no_http() {
        noClasses()
                .that()
                .resideInAPackage("io.baton.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HTTP)
                .check(BATON);
    }

    @Test
    void the_pages_use_no_kafka() {
        noClasses()
                .that()
                .resideInAPackage("io.baton.inbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KAFKA)
                .check(BATON);
    }

    @Test
    void the_api_uses_no_engine() {
        noClasses()
                .that()
                .resideInAnyPackage("io.baton.api..", "io.baton.inbox..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.baton.engine..")
                .check(BATON);
    }

    @Test
    void only_the_local_platform_uses_the_brokers_internals() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.baton.local..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BROKERS_INTERNALS)
                .check(BATON);
    }

    @Test
    void each_module_stands_on_a_floor() {
        Set<String> modules = BATON.stream().map(WallsTest::module).collect(toSet());

        assertThat(modules)
                .containsExactlyInAnyOrderElementsOf(modules(FLOORS.lines()).toList());
    }

    @ParameterizedTest
    @MethodSource("floors")
    void arrows_lead_downwards(String floor) {
        Set<String> below = modules(
                        FLOORS.lines().dropWhile(line -> !line.equals(floor)).skip(1))
                .collect(toSet());

        for (String module : floor.split(" ")) {
            Set<String> allowed = new HashSet<>(below);
            allowed.add(module);
            classes()
                    .that(describe("are of " + module, one -> module(one).equals(module)))
                    .should()
                    .onlyDependOnClassesThat(describe(
                            "are of " + module + " or a floor below",
                            one -> !one.getPackageName().startsWith("io.baton.") || allowed.contains(module(one))))
                    .check(BATON);
        }
    }

    @Test
    void no_cycle_of_modules() {
        assertThat(cycles(arrows(WallsTest::module))).isEmpty();
    }

    @Test
    void no_cycle_of_packages() {
        assertThat(cycles(arrows(JavaClass::getPackageName))).isEmpty();
    }

    /** @return for each part of Baton the others that its classes depend on */
    private static Map<String, Set<String>> arrows(Function<JavaClass, String> part) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        for (JavaClass one : BATON) {
            Set<String> others = arrows.computeIfAbsent(part.apply(one), _ -> new TreeSet<>());
            one.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith("io.baton."))
                    .map(part)
                    .filter(other -> !other.equals(part.apply(one)))
                    .forEach(others::add);
        }
        return arrows;
    }

    /**
     * Removes parts without an arrow from or to them, until nothing changes. ArchUnit's own rule for this overlooked a cycle of
     * two packages (1.5.0).
     *
     * @return the arrows of the cycles, and of the paths between them
     */
    private static Map<String, Set<String>> cycles(Map<String, Set<String>> arrows) {
        boolean changed = true;
        while (changed) {
            Set<String> reached = arrows.values().stream().flatMap(Set::stream).collect(toSet());
            changed = arrows.entrySet().removeIf(one -> one.getValue().isEmpty() || !reached.contains(one.getKey()));
            arrows.values().forEach(others -> others.retainAll(arrows.keySet()));
        }
        return arrows;
    }

    private static Stream<String> floors() {
        return FLOORS.lines();
    }

    private static Stream<String> modules(Stream<String> floors) {
        return floors.flatMap(floor -> List.of(floor.split(" ")).stream());
    }

    /** @return the part of the package name behind {@code io.baton} */
    private static String module(JavaClass one) {
        return one.getPackageName().split("\\.")[2];
    }
}
