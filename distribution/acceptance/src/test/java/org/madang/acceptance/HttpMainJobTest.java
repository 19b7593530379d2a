package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.madang.api.FirstAdministrator;
import org.madang.api.Workload;
import org.madang.testkit.Scenario;
import org.madang.testkit.ScenarioRunner;
import org.madang.testkit.Scenarios;
import org.madang.testkit.TestPlatform;

/** Plays the scenarios of policy-adoption by HTTP alone, everybody with a login of their own. */
final class HttpMainJobTest {

    private static final Path PACK = Path.of("..", "..", "processes", "policy-adoption");
    /** The roles of those who act in the scenarios. */
    private static final List<String> ROLES = List.of(
            "resident",
            "representative",
            "clerk",
            "office",
            "hearing-officer",
            "council",
            "appeals",
            "translator",
            "administrator");

    private static final List<String> PLUGINS = List.of("madang-translation", "madang-minority-hearing");

    @TestFactory
    Stream<DynamicTest> every_scenario_goes_by_http_on_h2() {
        var platform = start(Map.of());
        var scenario = scenario(platform);
        return Scenarios.of(PACK).stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> play(one, scenario, platform)))
                .onClose(platform::close);
    }

    @Test
    void the_main_job_goes_by_http_on_postgresql() throws Exception {
        try (var server = EmbeddedPostgres.start();
                var platform = start(Map.of(
                        "madang.database.url",
                        server.getJdbcUrl("postgres", "postgres"),
                        "madang.database.user",
                        "postgres"))) {
            play(Scenario.read(PACK.resolve("scenarios/adopted.yaml")), scenario(platform), platform);
        }
    }

    @Test
    @Tag("keycloak")
    void every_scenario_goes_by_http_with_tokens_of_keycloak() throws Exception {
        try (var keycloak = Keycloak.start(Path.of(System.getProperty("madang.keycloak")), ROLES);
                var platform = start(KeycloakLogins.settings(keycloak, ROLES))) {
            var city = city(platform);
            var byHttp = new HttpScenario(city, new HttpPeople(city, new KeycloakLogins(keycloak, city)));

            Scenarios.of(PACK).forEach(one -> play(one, byHttp, platform));

            assertThat(platform.service(FirstAdministrator.class).code())
                    .as("nobody has an account here")
                    .isPresent();
        }
    }

    private static void play(Scenario scenario, HttpScenario byHttp, TestPlatform platform) {
        var desk = byHttp.desk(platform.service(Workload.class));

        var outcome = ScenarioRunner.on(desk, platform.clock()).run(scenario);

        assertThat(outcome.differences())
                .as("%s: %s", scenario.title(), outcome.timeline())
                .isEmpty();
    }

    private static HttpScenario scenario(TestPlatform platform) {
        var city = city(platform);
        var code = platform.service(FirstAdministrator.class).code().orElseThrow();
        return new HttpScenario(city, new HttpPeople(city, code));
    }

    private static HttpCity city(TestPlatform platform) {
        return new HttpCity(platform.platform().address().orElseThrow());
    }

    private static TestPlatform start(Map<String, String> database) {
        var settings = new TreeMap<>(database);
        settings.put("madang.port", "0");
        settings.put("madang.http.rate", "100000");
        settings.put("madang.plugin.translation.provider", "none");
        return TestPlatform.start(PLUGINS, List.of(PACK.toString()), settings, Instant.parse("2026-03-02T00:00:00Z"));
    }
}
