package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every caller of the API relies on. */
final class HttpApiTest {

    private static HttpTown town;
    private static String kim;
    private static String clerk;
    private static String auditor;

    @BeforeAll
    static void open() {
        town = HttpTown.small();
        kim = town.token("kim", "resident");
        clerk = town.token("clerk-1", "clerk");
        auditor = town.token("auditor", "auditor");
    }

    @AfterAll
    static void close() throws IOException {
        town.close();
    }

    @Test
    void no_other_site_may_read_and_no_browser_may_guess() {
        var answer = town.city().send("GET", "/policies", null, "Origin", "https://elsewhere.example");

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(town.city().send("GET", "/nothing", null).headers().firstValue("X-Frame-Options"))
                .contains("DENY");
    }

    @Test
    void a_head_tells_of_what_is_shown_and_of_an_export_without_its_content() {
        var shown = town.city().send("GET", "/policies", null);
        var export = "/streams/policies/" + town.consultation().policy() + "/contributions.csv";

        var told = town.city().send("HEAD", "/policies", null);
        var streamed = town.city().send("HEAD", export, null);

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).isEmpty();
        for (var header : List.of("ETag", "Content-Type", "Content-Length")) {
            assertThat(told.headers().firstValue(header))
                    .as(header)
                    .isPresent()
                    .isEqualTo(shown.headers().firstValue(header));
        }
        assertThat(streamed.statusCode()).isEqualTo(200);
        assertThat(streamed.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(town.city().send("HEAD", "/nothing", null).statusCode()).isEqualTo(404);
    }

    @Test
    void an_administrator_renews_the_key_of_the_public_record_and_nobody_else() {
        var admin = town.token("admin-of-the-record", "administrator");
        var why = Map.of("reason", "A disk with the key was thrown away");

        assertThat(town.city().as(clerk, "POST", "/record/key", why).statusCode())
                .isEqualTo(403);
        var first = HttpCity.json(town.city().as(admin, "POST", "/record/key", why), 200);
        var second = HttpCity.json(town.city().as(admin, "POST", "/record/key", why), 200);

        assertThat(first.get("verifierKey").asText()).startsWith("madang/");
        assertThat(second.get("verifierKey")).isNotEqualTo(first.get("verifierKey"));
        var audit = HttpCity.json(town.city().as(auditor, "GET", "/audit", null), 200);
        assertThat(audit.get("items").get(0).get("act").asText()).isEqualTo("renewRecordKey");
    }

    @Test
    void words_are_plain_text_and_come_back_as_they_were_said() {
        var said = town.say(kim, "<script>alert('bus')</script> & \"night\"");

        assertThat(said.at("/contribution/text").asText()).isEqualTo("<script>alert('bus')</script> & \"night\"");
    }

    @Test
    void words_are_found_in_contributions_and_policies_and_policies_come_in_the_order_asked_for() {
        town.say(kim, "A ferry across the harbour");
        var proposal =
                Map.of("title", "Lighthouse", "text", "Paint it", "language", "en", "process", "policy-adoption");
        HttpCity.json(town.city().as(kim, "POST", "/policies", proposal), 201);
        var policy = "/policies/" + town.consultation().policy();

        var said = HttpCity.json(town.city().send("GET", policy + "/contributions?q=FERR", null), 200);
        var policies = HttpCity.json(town.city().send("GET", "/policies?q=paint%20lighthouse&sort=TITLE", null), 200);

        assertThat(said.get("items").findValuesAsText("text")).containsExactly("A ferry across the harbour");
        assertThat(policies.get("items").findValuesAsText("title")).containsExactly("Lighthouse");
        assertThat(town.city().send("GET", "/policies?sort=PRICE", null).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_problem_names_the_field_and_is_told_in_the_callers_language() {
        var answer = town.city().as(kim, "POST", "/policies", Map.of("title", 7), "Accept-Language", "ko");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        var problem = HttpCity.json(answer, 400);
        assertThat(problem.get("title").asText()).isEqualTo("요청을 이해할 수 없습니다");
        assertThat(problem.get("errors").findValuesAsText("field")).contains("/title", "/text", "/process");
    }

    @Test
    void who_changes_something_has_seen_it() {
        var path = "/policies/" + town.consultation().policy();
        var change = Map.of(
                "title", "Night buses", "text", "Until one o'clock", "summary", "One hour more", "substantive", false);
        var seen =
                town.city().send("GET", path, null).headers().firstValue("ETag").orElseThrow();

        assertThat(town.city().send("GET", path, null, "If-None-Match", seen).statusCode())
                .isEqualTo(304);
        assertThat(town.city().as(clerk, "POST", path + "/versions", change).statusCode())
                .isEqualTo(428);
        assertThat(town.city()
                        .as(clerk, "POST", path + "/versions", change, "If-Match", "\"old\"")
                        .statusCode())
                .isEqualTo(412);
        HttpCity.json(town.city().as(clerk, "POST", path + "/versions", change, "If-Match", seen), 201);
        assertThat(town.city()
                        .as(clerk, "POST", path + "/versions", change, "If-Match", seen)
                        .statusCode())
                .isEqualTo(412);
    }

    @Test
    void the_same_key_is_done_once_also_when_it_comes_thirty_times_at_once() throws Exception {
        var path = "/consultations/" + town.consultation().consultation() + "/contributions";
        Callable<String> ask = () -> HttpCity.json(
                        town.city()
                                .as(
                                        kim,
                                        "POST",
                                        path,
                                        Map.of("text", "Once", "language", "en"),
                                        "Idempotency-Key",
                                        "k-1"),
                        201)
                .toString();
        var threads = Executors.newFixedThreadPool(30);
        var answers = new HashSet<String>();
        for (var answer :
                threads.invokeAll(IntStream.range(0, 30).mapToObj(any -> ask).toList())) {
            answers.add(answer.get());
        }
        threads.shutdown();

        assertThat(answers).hasSize(1);
        var other = Map.of("text", "Something else", "language", "en");
        assertThat(town.city()
                        .as(kim, "POST", path, other, "Idempotency-Key", "k-1")
                        .statusCode())
                .isEqualTo(422);
        assertThat(town.city()
                        .as(town.token("lee", "resident"), "POST", path, other, "Idempotency-Key", "k-1")
                        .statusCode())
                .as("the key of somebody else")
                .isEqualTo(201);
    }

    @Test
    void who_takes_part_learns_under_which_name_and_nobody_else_does() {
        var path = "/policies/" + town.consultation().policy() + "/me";
        var author = town.say(kim, "Under which name?").at("/contribution/author");

        assertThat(HttpCity.json(town.city().as(kim, "GET", path, null), 200).get("name"))
                .isEqualTo(author);
        assertThat(HttpCity.json(town.city().as(town.token("lee", "resident"), "GET", path, null), 200)
                        .get("name"))
                .isNotEqualTo(author);
        assertThat(town.city().send("GET", path, null).statusCode()).isEqualTo(401);
    }

    @Test
    void lists_come_page_by_page_each_item_once() {
        IntStream.range(0, 5).forEach(number -> town.say(kim, "Page " + number));
        var path = "/policies/" + town.consultation().policy() + "/contributions?limit=2";
        var found = new HashSet<String>();
        var next = "";
        var count = 0;
        do {
            var page = HttpCity.json(town.city().send("GET", path + next, null), 200);
            page.get("items").forEach(one -> found.add(one.get("id").asText()));
            count += page.get("items").size();
            next = page.hasNonNull("next") ? "&after=" + page.get("next").asText() : "";
        } while (!next.isEmpty());

        assertThat(found).hasSize(count).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void open_data_has_a_line_for_each_and_no_formula_for_spreadsheets() {
        var id = town.say(kim, "=1+1, \"said\"").at("/contribution/id").asText();
        var base = "/streams/policies/" + town.consultation().policy() + "/contributions";

        var csv = town.city().send("GET", base + ".csv", null).body().split("\r\n");
        var json = town.city().send("GET", base + ".ndjson", null).body().split("\n");

        assertThat(csv[0]).startsWith("id,consultation,policy,at,");
        assertThat(csv).anyMatch(line -> line.startsWith(id) && line.endsWith("\"'=1+1, \"\"said\"\"\""));
        assertThat(json).hasSize(csv.length - 1).anyMatch(line -> line.contains(id));
    }

    @Test
    void a_timeline_can_be_followed_and_taken_up_where_it_broke_off() throws Exception {
        var path = "api/streams/policies/" + town.consultation().policy() + "/timeline";
        var address = town.platform().platform().address().orElseThrow().resolve("/" + path);

        assertThat(firstEvent(address, "0")).isEqualTo(List.of("id: 1", "event: timeline"));
        assertThat(firstEvent(address, "1")).isEqualTo(List.of("id: 2", "event: timeline"));
    }

    @Test
    void a_session_ends_and_a_key_does_only_what_it_is_for() {
        var lee = town.city().signIn(login("lee"), "a sentence that only this person knows");
        assertThat(town.city().as(lee, "POST", "/sessions/end", null).statusCode())
                .isEqualTo(204);
        assertThat(town.city().as(lee, "GET", "/me", null).statusCode()).isEqualTo(401);

        var wish = Map.of(
                "name",
                "kiosk",
                "roles",
                List.of(),
                "scopes",
                List.of("step:translation"),
                "expires",
                "2026-06-01T00:00:00Z",
                "reason",
                "The kiosk at the town hall");
        var made = HttpCity.json(town.city().as(town.people().administrator(), "POST", "/keys", wish), 201);
        var key = made.get("secret").asText();
        assertThat(town.city().as(key, "GET", "/me", null).body()).contains("step:translation");
        assertThat(town.city().as(key, "GET", "/accounts", null).statusCode()).isEqualTo(403);
        HttpCity.json(
                town.city()
                        .as(
                                town.people().administrator(),
                                "POST",
                                "/keys/" + made.at("/key/id").asText() + "/revocation",
                                Map.of("reason", "Stolen")),
                200);
        assertThat(town.city().as(key, "GET", "/me", null).statusCode()).isEqualTo(401);
    }

    @Test
    void what_somebody_changes_in_an_office_is_audited_with_the_reason() {
        var id = town.say(kim, "Off topic").at("/contribution/id").asText();
        var hiding = Map.of("ground", "OFF_TOPIC", "reason", "It is about trams");
        HttpCity.json(town.city().as(clerk, "POST", "/contributions/" + id + "/hiding", hiding), 200);

        var audit = HttpCity.json(town.city().as(auditor, "GET", "/audit?limit=1", null), 200);

        assertThat(audit.at("/items/0/act").asText()).isEqualTo("hideContribution");
        assertThat(audit.at("/items/0/about").asText()).contains(id);
        assertThat(audit.at("/items/0/why").asText()).isEqualTo("It is about trams");
        assertThat(audit.at("/items/0/by").asText()).isEqualTo(town.people().account("clerk-1", Set.of("clerk")));
    }

    @Test
    void who_proposed_a_policy_does_not_examine_it_in_an_office_later() {
        var proposer = town.token("ahn", "resident");
        var proposal = Map.of("title", "Trams", "text", "More", "language", "en", "process", "policy-adoption");
        var policy = HttpCity.json(town.city().as(proposer, "POST", "/policies", proposal), 201)
                .get("id")
                .asText();
        town.platform().runDue();
        var account = town.people().account("ahn", Set.of("resident"));
        var office = Map.of("roles", List.of("clerk"), "reason", "Was hired");
        HttpCity.json(
                town.city().as(town.people().administrator(), "PUT", "/accounts/" + account + "/roles", office), 200);
        var task = HttpCity.json(town.city().as(proposer, "GET", "/policies/" + policy + "/tasks", null), 200)
                .at("/0/id")
                .asText();

        var answer = town.city().as(proposer, "POST", "/tasks/" + task + "/completion", Map.of("values", Map.of()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("You proposed this policy yourself");
    }

    @Test
    void who_lives_here_proves_it_by_a_letter_and_the_clerks_act_is_audited() {
        town.token("moon", "resident");
        var account = town.people().account("moon", Set.of("resident"));
        var letter = Map.of("account", account, "reason", "Asked at the counter");
        var code = HttpCity.json(town.city().as(clerk, "POST", "/residence/letters", letter), 201)
                .get("code")
                .asText();

        var evidence = Map.of("way", "letter", "evidence", Map.of("code", code));
        HttpCity.json(town.city().as(town.token("moon", "resident"), "POST", "/residence/proofs", evidence), 201);

        var audit = town.city().as(auditor, "GET", "/audit?limit=1", null).body();
        assertThat(audit)
                .contains("residence.letter", account, "Asked at the counter")
                .doesNotContain(code);
    }

    private static List<String> firstEvent(URI address, String seen) throws Exception {
        var request =
                HttpRequest.newBuilder(address).header("Last-Event-ID", seen).build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofLines());
        try (var lines = answer.body()) {
            return lines.limit(2).toList();
        }
    }

    private static String login(String name) {
        town.token(name, "resident");
        return name + "@city.example";
    }
}
