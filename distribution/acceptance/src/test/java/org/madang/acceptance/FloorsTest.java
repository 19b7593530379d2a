package org.madang.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Imports go downward only, and the engines of others stay in one room each. */
final class FloorsTest {

    /** Which rooms each room may import, beside itself. */
    private static final Map<String, List<String>> FLOORS = Map.of(
            "api", List.of(),
            "engine", List.of("api"),
            "cdi", List.of("api"),
            "participation", List.of("engine", "api"),
            "platform", List.of("api"),
            "testkit", List.of("platform", "api"),
            "server", List.of("platform", "testkit", "api"),
            "hello", List.of("api"),
            "translation", List.of("api"),
            "minorityhearing", List.of("api"));

    /** Fewest classes a room must show, so that a rule can not pass on nothing. */
    private static final int FEWEST = 1;

    private static final int FEWEST_IN_ALL = 200;

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.madang");

    @Test
    void sees_every_room() {
        assertThat(HOUSE).hasSizeGreaterThan(FEWEST_IN_ALL);
        assertThat(FLOORS.keySet())
                .allSatisfy(room -> assertThat(HOUSE.stream().filter(in(room)).count())
                        .as("classes of " + room)
                        .isGreaterThanOrEqualTo(FEWEST));
    }

    @Test
    void imports_go_downward_only() {
        FLOORS.forEach((room, below) -> noClasses()
                .that(in(room))
                .should()
                .dependOnClassesThat(inAnyRoomBut(room, below))
                .check(HOUSE));
    }

    @Test
    void camunda_stays_in_the_engine() {
        onlyIn("engine", "org.camunda..");
    }

    @Test
    void weld_stays_in_cdi() {
        onlyIn("cdi", "org.jboss.weld..");
    }

    @Test
    void the_launcher_stays_in_the_platform() {
        onlyIn("platform", "org.osgi.framework.launch..", "org.apache.felix..");
    }

    @Test
    void the_api_depends_on_java_alone() {
        classes()
                .that(in("api"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.madang.api..", "org.osgi.annotation..", "org.jspecify.annotations..")
                .check(HOUSE);
    }

    @Test
    void plugins_know_neither_osgi_nor_an_engine() {
        noClasses()
                .that(in("hello").or(in("translation")).or(in("minorityhearing")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.osgi.framework..", "org.camunda..", "org.jboss.weld..")
                .check(HOUSE);
    }

    @Test
    void what_is_internal_stays_in_its_room() {
        FLOORS.keySet()
                .forEach(room -> noClasses()
                        .that(DescribedPredicate.not(in(room)))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("org.madang." + room + ".internal..")
                        .check(HOUSE));
    }

    private static void onlyIn(String room, String... packages) {
        noClasses()
                .that(DescribedPredicate.not(in(room)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaClass> in(String room) {
        return JavaClass.Predicates.resideInAnyPackage("org.madang." + room, "org.madang." + room + "..");
    }

    private static DescribedPredicate<JavaClass> inAnyRoomBut(String room, List<String> below) {
        var allowed = below.stream().map(FloorsTest::in).reduce(in(room), (one, other) -> one.or(other));
        return JavaClass.Predicates.resideInAPackage("org.madang..")
                .and(DescribedPredicate.not(allowed))
                .as("classes of rooms other than " + room + " and " + below);
    }
}
