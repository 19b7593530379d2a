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
    private static final Map<String, List<String>> FLOORS = Map.ofEntries(
            Map.entry("api", List.of()),
            Map.entry("engine", List.of("charter", "api")),
            Map.entry("cdi", List.of("api")),
            Map.entry("participation", List.of("engine", "api")),
            Map.entry("register", List.of("engine", "api")),
            Map.entry("identity", List.of("engine", "api")),
            Map.entry("charter", List.of()),
            Map.entry("web", List.of("participation", "register", "identity", "charter", "engine", "api")),
            Map.entry("platform", List.of("api")),
            Map.entry("testkit", List.of("platform", "api")),
            Map.entry("server", List.of("platform", "testkit", "register", "charter", "api")),
            Map.entry("hello", List.of("api")),
            Map.entry("translation", List.of("api")),
            Map.entry("minorityhearing", List.of("api")));

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
        onlyIn("platform", "org.osgi.framework.launch..", "org.apache.felix.framework..");
    }

    @Test
    void the_http_server_stays_in_web() {
        onlyIn("web", "jakarta.servlet..", "org.apache.felix.http..", "org.eclipse.jetty..");
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
