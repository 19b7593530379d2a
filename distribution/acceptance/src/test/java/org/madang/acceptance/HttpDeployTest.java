package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Process packs, their forms, imports, and translated documents, by HTTP alone. */
final class HttpDeployTest {

    private static final String SEATS = """
            seats: {value: 15, type: number, label: {en: Members, ko: 재적의원 수}, help: {en: All of them}}
            """;
    private static final Path COMMENTS =
            Path.of("..", "..", "..", "shared", "data", "15-per-hour-seattle", "comments.csv");

    private static HttpTown town;
    private static String administrator;

    @BeforeAll
    static void open() {
        town = HttpTown.small();
        administrator = town.people().administrator();
    }

    @AfterAll
    static void close() throws IOException {
        town.close();
    }

    @Test
    void a_sound_pack_is_deployed_once_and_shows_its_version_and_parameters() {
        var first = HttpCity.json(deploy(OpenDoorPack.sent("walking", SEATS)), 201);
        var again = HttpCity.json(deploy(OpenDoorPack.sent("walking", SEATS)), 201);

        assertThat(first.get("state").asText()).isEqualTo("DEPLOYED");
        assertThat(again.get("state").asText()).isEqualTo("DEPLOYED");
        var versions = get("/processes/walking/versions");
        assertThat(versions).singleElement().satisfies(version -> {
            assertThat(version.get("version").asInt()).isEqualTo(1);
            assertThat(version.get("pack").asText()).isEqualTo("walking");
            assertThat(version.get("file").asText()).isEqualTo("walking.bpmn");
        });
        var ko = town.city().send("GET", "/processes/walking/versions/1/parameters", null, "Accept-Language", "ko");
        assertThat(HttpCity.json(ko, 200)).singleElement().satisfies(seats -> {
            assertThat(seats.get("name").asText()).isEqualTo("seats");
            assertThat(seats.get("value").asInt()).isEqualTo(15);
            assertThat(seats.get("label").asText()).isEqualTo("재적의원 수");
            assertThat(seats.get("help").asText()).isEqualTo("All of them");
        });
        assertThat(town.city().as(administrator, "GET", "/deployments", null).body())
                .contains("\"name\":\"walking\"");
    }

    @Test
    void a_parameter_that_a_rule_was_checked_with_shows_the_rule_and_its_law() {
        var parameters = get("/processes/policy-adoption/versions/1/parameters");

        assertThat(parameters.findValues("rules")).anySatisfy(rules -> {
            assertThat(rules).isNotEmpty();
            assertThat(rules.get(0).get("sentence").asText()).isNotBlank();
            assertThat(rules.get(0).get("citation").asText()).isNotBlank();
        });
    }

    @Test
    void a_running_case_goes_on_by_another_version_and_the_audit_says_why() {
        var auditor = town.token("auditor", "auditor");
        var path = "/policies/" + openOnTheFirstOfTwo("moving") + "/version";

        var moved = town.city().as(administrator, "POST", path, to(Map.of("read", "look"), "The ordinance of May"));

        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(204);
        assertThat(get(path.replace("/version", "/progress")).findValuesAsText("activity"))
                .containsExactly("look");
        assertThat(get("/processes/moving/versions").findValuesAsText("running"))
                .containsExactly("1", "0");
        var audit = HttpCity.json(town.city().as(auditor, "GET", "/audit?limit=1", null), 200);
        assertThat(audit.at("/items/0/act").asText()).isEqualTo("moveCase");
        assertThat(audit.at("/items/0/why").asText()).isEqualTo("The ordinance of May");
    }

    @Test
    void only_an_administrator_who_says_why_and_where_moves_a_case() {
        var path = "/policies/" + openOnTheFirstOfTwo("staying") + "/version";
        for (var role : List.of("clerk", "council", "auditor", "resident")) {
            var wish = to(Map.of("read", "look"), "I want to");
            assertThat(town.city()
                            .as(town.token("mover-" + role, role), "POST", path, wish)
                            .statusCode())
                    .isEqualTo(403);
        }

        var unsaid = town.city().as(administrator, "POST", path, to(Map.of("read", "look"), " "));
        var lost = town.city().as(administrator, "POST", path, to(Map.of(), "The ordinance of May"));

        assertThat(HttpCity.json(unsaid, 400).at("/errors/0/field").asText()).isEqualTo("/reason");
        assertThat(HttpCity.json(lost, 400).get("detail").asText()).contains("'read'");
        assertThat(get(path.replace("/version", "/progress")).findValuesAsText("activity"))
                .containsExactly("read");
    }

    @Test
    void a_refused_pack_changes_nothing_and_says_what_to_mend() {
        var evil =
                TinyPack.around("evil", "<scriptTask id='work' scriptFormat='groovy'><script>x</script></scriptTask>");
        var pack = Map.of("name", "evil", "files", Map.of("evil.bpmn", evil), "reason", "I want to");

        var answer = deploy(pack);

        assertThat(HttpCity.json(answer, 422).get("detail").asText()).contains("evil.bpmn", "'work'");
        assertThat(town.city().send("GET", "/processes/evil/versions", null).statusCode())
                .isEqualTo(404);
        assertThat(get("/processes").toString()).doesNotContain("evil");
    }

    @Test
    void no_file_of_a_pack_leads_out_of_it() {
        for (var path : List.of("../up.bpmn", "forms/../../up.bpmn", "/etc/up.bpmn", "a\\..\\up.bpmn", "c:up.bpmn")) {
            var files = new HashMap<>(OpenDoorPack.files("climber", SEATS));
            files.put(path, "x");
            var answer = deploy(Map.of("name", "climber", "files", files, "reason", "I want to"));

            assertThat(HttpCity.json(answer, 400).get("detail").asText()).contains("is no file of a pack");
        }
        assertThat(deploy(OpenDoorPack.sent("../climber", SEATS)).statusCode()).isEqualTo(400);
        assertThat(get("/processes").toString()).doesNotContain("climber");
    }

    @Test
    void a_task_shows_its_form_and_what_the_fields_hold_to_who_may_do_it() {
        var open = OpenDoorPack.open(town, "reading", SEATS);
        var clerk = town.token("clerk-1", "clerk");
        var path = "/tasks/" + task(open, clerk) + "/form";

        var form = HttpCity.json(town.city().as(clerk, "GET", path, null), 200);

        assertThat(form.get("name").asText()).isEqualTo("summary");
        assertThat(form.at("/schema/components").findValuesAsText("key")).containsExactly("summary", "closes");
        assertThat(form.at("/contents").isObject()).isTrue();
        var resident = town.token("kim", "resident");
        assertThat(town.city().as(resident, "GET", path, null).statusCode()).isEqualTo(403);
        assertThat(town.city().as(clerk, "GET", "/tasks/none/form", null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_clerk_imports_what_was_said_elsewhere_and_a_second_time_changes_nothing() throws Exception {
        var open = OpenDoorPack.open(town, "imported", SEATS);
        var path = "/consultations/" + open.consultation() + "/imports/contributions";
        var batch = Map.of("source", "polis:15-per-hour-seattle", "items", comments());
        var clerk = town.token("clerk-1", "clerk");

        assertThat(town.city()
                        .as(town.token("kim", "resident"), "POST", path, batch)
                        .statusCode())
                .isEqualTo(403);
        var first = HttpCity.json(town.city().as(clerk, "POST", path, batch), 200);
        var again = HttpCity.json(town.city().as(clerk, "POST", path, batch), 200);
        var votes = Map.of("source", "polis:15-per-hour-seattle", "items", List.of(vote("v-1"), vote("v-2")));
        var supports =
                HttpCity.json(town.city().as(clerk, "POST", path.replace("contributions", "supports"), votes), 200);

        assertThat(first.get("added").asInt()).isEqualTo(comments().size()).isGreaterThan(30);
        assertThat(again.get("added").asInt()).isZero();
        assertThat(again.get("unchanged").asInt()).isEqualTo(comments().size());
        assertThat(supports.get("added").asInt()).isEqualTo(2);
        var counts = get("/policies/" + open.policy() + "/contribution-counts");
        assertThat(counts.get("total").asInt()).isEqualTo(comments().size());
    }

    @Test
    void an_import_with_a_crooked_line_is_refused_whole() {
        var open = OpenDoorPack.open(town, "crooked", SEATS);
        var path = "/consultations/" + open.consultation() + "/imports/contributions";
        var items = List.of(item("1", "Good"), item("2", ""));

        var answer =
                town.city().as(town.token("clerk-1", "clerk"), "POST", path, Map.of("source", "paper", "items", items));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(get("/policies/" + open.policy() + "/contribution-counts")
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void a_document_is_read_in_the_language_asked_for_and_else_as_it_was_written() {
        var open = OpenDoorPack.open(town, "translated", SEATS);
        var key = Map.of("kind", "POLICY", "policy", open.policy(), "id", "1");
        var draft = Map.of(
                "document", key,
                "language", "ko",
                "title", "더 긴 초록불",
                "text", "걷는 모두를 위해",
                "source", "HUMAN",
                "provider", "translator-1");
        var reading = "/policies/" + open.policy() + "/documents/POLICY/1/reading";
        HttpCity.json(town.city().as(town.token("interpreter", "translator"), "POST", "/translations", draft), 201);

        var ko = HttpCity.json(town.city().send("GET", reading, null, "Accept-Language", "ko"), 200);
        var fr = HttpCity.json(town.city().send("GET", reading, null, "Accept-Language", "fr"), 200);

        assertThat(ko.get("title").asText()).isEqualTo("더 긴 초록불");
        assertThat(ko.get("written").asText()).isEqualTo("en");
        assertThat(ko.has("translation")).isTrue();
        assertThat(fr.get("title").asText()).isEqualTo("A longer green");
        assertThat(fr.get("language").asText()).isEqualTo("en");
        assertThat(fr.has("translation")).isFalse();
    }

    /** The policy that waits at the task {@code read}, which a second version calls {@code look}. */
    private static String openOnTheFirstOfTwo(String process) {
        var open = OpenDoorPack.open(town, process, SEATS);
        var files = new HashMap<>(OpenDoorPack.files(process, SEATS));
        files.computeIfPresent(process + ".bpmn", (name, model) -> model.replace("\"read\"", "\"look\""));
        HttpCity.json(deploy(Map.of("name", process, "files", files, "reason", "The council renamed it")), 201);
        return open.policy();
    }

    private static Map<String, Object> to(Map<String, String> renamed, String reason) {
        return Map.of("version", 2, "renamed", renamed, "reason", reason);
    }

    private static String task(OpenConsultation open, String clerk) {
        return HttpCity.json(town.city().as(clerk, "GET", "/policies/" + open.policy() + "/tasks", null), 200)
                .get(0)
                .get("id")
                .asText();
    }

    private static HttpResponse<String> deploy(Map<String, ?> pack) {
        return town.city().as(administrator, "POST", "/packs", pack);
    }

    private static JsonNode get(String path) {
        return HttpCity.json(town.city().send("GET", path, null), 200);
    }

    private static List<Map<String, Object>> comments() throws IOException {
        return Files.readAllLines(COMMENTS).stream()
                .skip(1)
                .map(line -> line.split(",", 8))
                .filter(line -> line.length == 8 && !line[7].isBlank() && !line[7].startsWith("\""))
                .map(line -> item(line[2], line[7]))
                .toList();
    }

    private static Map<String, Object> item(String id, String text) {
        return Map.of(
                "id",
                id,
                "author",
                "polis-" + id,
                "language",
                "en",
                "text",
                text,
                "at",
                Instant.parse("2026-03-01T00:00:00Z"),
                "moderation",
                "PUBLISHED");
    }

    private static Map<String, Object> vote(String voter) {
        return Map.of(
                "contribution", "53", "voter", voter, "support", "AGREE", "at", Instant.parse("2026-03-01T00:00:00Z"));
    }
}
