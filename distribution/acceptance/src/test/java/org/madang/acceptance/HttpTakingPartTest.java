package org.madang.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may take part, as the parameters of a process say. */
final class HttpTakingPartTest {

    private static final String YOUNG = """
            eligibility: {value: young-people, type: text}
            eligibilityBasis: {value: "Youth council act, section 3", type: text}
            """;

    private static HttpTown town;

    @BeforeAll
    static void open() {
        town = HttpTown.small();
    }

    @AfterAll
    static void close() throws IOException {
        town.close();
    }

    @Test
    void who_has_no_account_speaks_where_the_process_lets_them_and_speaks_again_as_the_same_person() {
        var open = OpenDoorPack.open(town, "open-door", "withoutAccount: {value: true, type: flag}\n");

        var first = HttpCity.json(say(open, "", "Longer, please"), 201);
        var again = HttpCity.json(say(open, "", "And wider", first.get("participant")), 201);
        var another = HttpCity.json(say(open, "", "Shorter!"), 201);

        var author = first.at("/contribution/author").asText();
        assertThat(author).startsWith("n-");
        assertThat(again.at("/contribution/author").asText()).isEqualTo(author);
        assertThat(again.has("participant")).isFalse();
        assertThat(another.at("/contribution/author").asText()).isNotEqualTo(author);
        var receipt = Map.of("receipt", first.get("receipt").asText());
        assertThat(HttpCity.json(town.city().send("POST", "/receipts/check", receipt), 200))
                .isNotEmpty();
    }

    @Test
    void a_guessed_secret_is_nobody_and_an_account_is_asked_for_where_the_process_asks_for_it() {
        var open = OpenDoorPack.open(town, "guess-door", "withoutAccount: {value: true, type: flag}\n");
        var said = HttpCity.json(say(open, "", "Mine"), 201).get("participant").asText();
        var guessed = HttpCity.JSON.getNodeFactory().textNode(said.substring(0, said.length() - 1) + "0");

        assertThat(say(open, "", "Not mine", guessed).statusCode()).isEqualTo(400);
        assertThat(say(town.consultation(), "", "Nobody").statusCode()).isEqualTo(401);
    }

    @Test
    void who_proposes_does_not_choose_who_may_speak() {
        for (var chosen : List.of("withoutAccount", "eligibility", "eligibilityBasis")) {
            var proposal = Map.of(
                    "title", "Mine",
                    "text", "For my friends.",
                    "language", "en",
                    "process", "policy-adoption",
                    "parameters", Map.of(chosen, "everybody"));

            var answer = town.city().as(town.token("kim", "resident"), "POST", "/policies", proposal);

            assertThat(HttpCity.json(answer, 400).at("/errors/0/field").asText())
                    .isEqualTo("/parameters/" + chosen);
        }
    }

    @Test
    void only_residents_speak_where_the_process_says_so_and_a_letter_proves_it_once() {
        var open = OpenDoorPack.open(town, "residents-door", "eligibility: {value: residents, type: text}\n");
        var kim = town.token("kim", "resident");
        var lee = town.token("lee", "resident");
        var clerk = town.token("clerk-1", "clerk");

        assertThat(say(open, kim, "I live here").statusCode()).isEqualTo(403);
        var wish = Map.of("account", account("kim"), "reason", "Asked at the desk");
        var code = HttpCity.json(town.city().as(clerk, "POST", "/residence/letters", wish), 201)
                .get("code")
                .asText();
        assertThat(prove(lee, "letter", "code", code).statusCode()).isEqualTo(400);
        HttpCity.json(prove(kim, "letter", "code", code), 201);

        var said = HttpCity.json(say(open, kim, "I live here"), 201)
                .at("/contribution/id")
                .asText();
        assertThat(prove(lee, "letter", "code", code).statusCode()).isEqualTo(400);
        assertThat(support(lee, said).statusCode()).isEqualTo(403);
        assertThat(support(kim, said).statusCode()).isEqualTo(200);
        assertThat(town.city().as(kim, "GET", "/me/residence", null).body()).contains("\"verifier\":\"letter\"");
    }

    @Test
    void a_list_of_hashed_ids_proves_one_account_for_each_id() throws Exception {
        var open = OpenDoorPack.open(town, "list-door", "eligibility: {value: residents, type: text}\n");
        var park = town.token("park", "resident");
        var choi = town.token("choi", "resident");
        var list = Map.of(
                "salt", "a-salt-of-the-city", "hashes", List.of(hash("900101-1")), "reason", "From the register");
        HttpCity.json(town.city().as(town.people().administrator(), "PUT", "/residence/list", list), 200);

        assertThat(prove(park, "list", "id", "900101-2").statusCode()).isEqualTo(400);
        HttpCity.json(prove(park, "list", "id", "900101-1"), 201);
        assertThat(prove(choi, "list", "id", "900101-1").statusCode()).isEqualTo(400);

        assertThat(say(open, park, "On the list").statusCode()).isEqualTo(201);
        assertThat(say(open, choi, "Not on it").statusCode()).isEqualTo(403);
    }

    @Test
    void a_clerk_attests_at_the_desk_also_the_group_that_a_law_asks_for_and_never_himself() {
        var open = OpenDoorPack.open(town, "young-door", YOUNG);
        var young = town.token("young", "resident");
        var old = town.token("old", "resident");
        var clerk = town.token("clerk-1", "clerk");

        HttpCity.json(attest(clerk, "young", Set.of("young-people")), 201);
        HttpCity.json(attest(clerk, "old", Set.of()), 201);

        assertThat(say(open, young, "I am sixteen").statusCode()).isEqualTo(201);
        var refused = say(open, old, "I am sixty");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Only young-people may take part here");
        assertThat(attest(clerk, "clerk-1", Set.of()).statusCode()).isEqualTo(403);
        assertThat(attest(young, "old", Set.of("young-people")).statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> attest(String token, String name, Set<String> groups) {
        var roles = Set.of(name.startsWith("clerk") ? "clerk" : "resident");
        var wish = Map.of(
                "account", town.people().account(name, roles), "groups", groups, "reason", "Showed the passport");
        return town.city().as(token, "POST", "/residence/attestations", wish);
    }

    private static HttpResponse<String> prove(String token, String way, String name, String value) {
        return town.city().as(token, "POST", "/residence/proofs", Map.of("way", way, "evidence", Map.of(name, value)));
    }

    private static HttpResponse<String> support(String token, String contribution) {
        return town.city().as(token, "PUT", "/contributions/" + contribution + "/support", Map.of("support", "AGREE"));
    }

    private static HttpResponse<String> say(OpenConsultation open, String token, String text) {
        return say(open, token, Map.of("text", text, "language", "en"));
    }

    private static HttpResponse<String> say(OpenConsultation open, String token, String text, JsonNode participant) {
        return say(open, token, Map.of("text", text, "language", "en", "participant", participant.asText()));
    }

    private static HttpResponse<String> say(OpenConsultation open, String token, Map<String, String> saying) {
        var path = "/consultations/" + open.consultation() + "/contributions";
        return token.isEmpty()
                ? town.city().send("POST", path, saying)
                : town.city().as(token, "POST", path, saying);
    }

    private static String account(String name) {
        return town.people().account(name, Set.of("resident"));
    }

    /** As a city makes it: the register never leaves it. */
    private static String hash(String id) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("a-salt-of-the-city".getBytes(UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(id.getBytes(UTF_8)));
    }
}
