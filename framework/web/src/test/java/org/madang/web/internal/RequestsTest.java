package org.madang.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Reads requests: paths, queries, languages, bodies, and how many there may be. */
class RequestsTest {

    private final Router router = new Router(WebRoom.endpoints());

    @Test
    void leaving_a_list_out_is_no_way_of_saying_none() {
        for (var body : List.of("{\"reason\": \"office\"}", "{\"roles\": null, \"reason\": \"office\"}")) {
            assertThatThrownBy(() -> Json.bind(
                            Json.parse(body.getBytes(StandardCharsets.UTF_8)), AccountEndpoints.Assignment.class))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("/roles: is missing");
        }
    }

    @Test
    void a_path_finds_its_endpoint_and_fills_its_variables() {
        var route = router.route("GET", "/policies/night%20buses%2F1/timeline");

        assertThat(route.endpoint().id()).isEqualTo("getTimeline");
        assertThat(route.path()).isEqualTo(Map.of("policy", "night buses/1"));
    }

    @Test
    void a_word_goes_before_a_variable() {
        assertThat(router.route("POST", "/sessions/end").endpoint().id()).isEqualTo("signOut");
        assertThat(router.route("POST", "/responses/bulk").endpoint().id()).isEqualTo("respondToAll");
    }

    @Test
    void what_is_not_there_and_what_works_in_another_way_is_told_apart() {
        assertThatThrownBy(() -> router.route("GET", "/nothing"))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.status()).isEqualTo(404));
        assertThatThrownBy(() -> router.route("PUT", "/policies")).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.status()).isEqualTo(405);
            assertThat(refused.headers()).containsEntry("Allow", "GET, HEAD, POST");
        });
    }

    @Test
    void a_blank_or_endless_name_names_nothing() {
        for (var path : List.of("/policies/%20", "/policies/%00", "/policies/" + "a".repeat(301))) {
            assertThatThrownBy(() -> router.route("GET", path))
                    .as(path)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refused -> assertThat(refused.status()).isEqualTo(404));
        }
    }

    @Test
    void a_crooked_path_or_query_is_refused_by_name() {
        assertThatThrownBy(() -> Template.of("/a/{b}").match(Template.split("/a/%zz")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> QueryText.parse("a=%zz")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> QueryText.parse("a=1&a=2")).hasMessageContaining("a: is there twice");
        assertThat(QueryText.parse("a=1%202&b&&c=d=e")).isEqualTo(Map.of("a", "1 2", "b", "", "c", "d=e"));
    }

    @Test
    void languages_come_in_the_order_of_their_weight() {
        assertThat(Languages.wanted("en;q=0.5, ko, *;q=0.1")).startsWith(Locale.KOREAN, Locale.ENGLISH);
        assertThat(Languages.wanted(null)).isEmpty();
        assertThat(Languages.wanted(";;;q=x")).isEmpty();
    }

    @Test
    void every_difference_from_the_shape_has_its_place() {
        var body = "{\"title\": 7, \"text\": \"a\\u0000\", \"process\": \"p\", \"unknown\": 1}";

        assertThatThrownBy(() -> Json.bind(json(body), PolicyEndpoints.Proposal.class))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Refusal.Fault::field)
                                .containsExactlyInAnyOrder("/unknown", "/title", "/text", "/language"));
    }

    @Test
    void what_is_no_json_or_too_deep_is_refused() {
        for (var crooked : List.of("", "{", "[".repeat(100), "{\"a\":1,\"a\":2}", "1 2", "9".repeat(60))) {
            assertThatThrownBy(() -> json(crooked))
                    .as(crooked)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refused -> assertThat(refused.status()).isEqualTo(400));
        }
    }

    @Test
    void a_caller_who_asks_too_often_waits_and_others_do_not() {
        var nanos = new AtomicLong();
        var limit = new RateLimit(60, nanos::get);
        for (var request = 0; request < 60; request++) {
            limit.take("kim");
        }

        assertThatThrownBy(() -> limit.take("kim"))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.headers()).containsEntry("Retry-After", "1"));
        limit.take("lee");
        nanos.addAndGet(1_000_000_000);
        limit.take("kim");
        assertThatThrownBy(() -> limit.take("kim")).isInstanceOf(Refusal.class);
    }

    @Test
    void a_body_that_is_too_long_or_comes_too_slowly_is_not_waited_for() {
        var nanos = new AtomicLong();
        var bodies = new Bodies(() -> nanos.getAndAdd(15_000_000_000L));
        var bytes = new byte[30_000];

        assertThat(new Bodies(() -> 0).read(new ByteArrayInputStream(bytes), 30_000))
                .isEqualTo(bytes);
        assertThatThrownBy(() -> new Bodies(() -> 0).read(new ByteArrayInputStream(bytes), 29_999))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.status()).isEqualTo(413));
        assertThatThrownBy(() -> bodies.read(new ByteArrayInputStream(bytes), 30_000))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.status()).isEqualTo(408));
    }

    private static JsonNode json(String text) {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_language_is_written_as_its_tag_and_read_back_as_it_was() {
        for (var tag : List.of("ko", "ko-KR", "zh-Hant-TW", "en-x-plain")) {
            var language = Locale.forLanguageTag(tag);

            assertThat(new String(Json.bytes(language), StandardCharsets.UTF_8)).isEqualTo('"' + tag + '"');
            assertThat(Json.MAPPER.convertValue(tag, Locale.class)).isEqualTo(language);
        }
    }

    @Test
    void a_problem_is_told_in_one_language_the_title_too() {
        var told = Problems.reply(Refusal.of(404, "There is nothing of such a name"), Languages.wanted("fr, ko;q=0.5"));

        var problem = Json.parse(told.body().orElseThrow());
        assertThat(problem.get("title").asText()).isEqualTo("여기에는 아무것도 없습니다");
        assertThat(problem.get("detail").asText()).isNotEqualTo("There is nothing of such a name");
        assertThat(told.headers()).containsEntry("Content-Language", "ko").containsEntry("Vary", "Accept-Language");
    }

    @Test
    void what_shows_the_thing_a_change_is_about_is_the_nearest_above_it() {
        assertThat(router.shownAbove(router.byId("scheduleHearing")).map(Endpoint::id))
                .contains("getHearing");
        assertThat(router.shownAbove(router.byId("withdrawPolicy")).map(Endpoint::id))
                .contains("getPolicy");
        assertThat(router.shownAbove(router.byId("recordDecision")).map(Endpoint::id))
                .contains("listDecisions");
        assertThat(router.shownAbove(router.byId("signIn"))).isEmpty();
    }

    @Test
    void a_page_and_a_text_have_as_much_as_they_may_and_the_field_is_named() {
        assertThatThrownBy(() -> QueryCheck.check(new Endpoint.Parameter("limit", Endpoint.PAGE, ""), "1001"))
                .hasMessage("limit: must be from 1 to 1000");
        var longTitle = "{\"title\": \"%s\", \"text\": \"t\", \"language\": \"en\", \"process\": \"p\"}"
                .formatted("a".repeat(2001));
        assertThatThrownBy(() -> Json.bind(
                        Json.parse(longTitle.getBytes(StandardCharsets.UTF_8)), PolicyEndpoints.Proposal.class))
                .hasMessage("/title: has more than 2000 characters");
        assertThatThrownBy(() -> ChosenId.require("a/b")).hasMessageContaining("/id: must be letters");
        ChosenId.require("심야버스-2026_1.a");
    }
}
