package io.baton.proof;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WallTest {
    /** A module is known by its root package, the third word. */
    @Test
    void the_checker_has_none_of_the_rules_and_nothing_of_the_engine_on_its_class_path() {
        Set<String> modules = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("io.baton").stream()
                        .map(type -> type.getPackageName().split("\\.")[2])
                        .collect(toSet());

        assertThat(modules).containsExactlyInAnyOrder("events", "kafka", "local", "proof");
    }
}
