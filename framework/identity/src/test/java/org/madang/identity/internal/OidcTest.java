package org.madang.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.madang.identity.AuthorizationRequest;
import org.madang.identity.Caller;
import org.madang.identity.OpenIdConnect;
import org.madang.identity.SignIn;
import org.madang.identity.SignInResult;
import org.madang.identity.SignInResult.SignedIn;
import org.madang.identity.SignInResult.Wrong;

/** Signs people in at a real Keycloak. */
@Tag("keycloak")
class OidcTest {

    private static final URI CALLBACK = URI.create("http://127.0.0.1:9/signed-in");

    private static Keycloak keycloak;

    private House house;

    @BeforeAll
    static void startKeycloak() throws IOException {
        keycloak = Keycloak.start(Path.of(System.getProperty("madang.keycloak")));
    }

    @AfterAll
    static void stopKeycloak() {
        keycloak.close();
    }

    @BeforeEach
    void open() {
        house = House.onH2(settings(keycloak.issuer()));
        house.pass(Duration.between(house.now(), Instant.now()));
    }

    @AfterEach
    void close() throws IOException {
        house.close();
    }

    @Test
    void begins_a_session_for_who_signed_in_there() {
        var caller = signedIn("officer");

        assertThat(caller.kind()).isEqualTo(Caller.Kind.PERSON);
        assertThat(caller.roles()).containsExactlyInAnyOrder("resident", "office", "clerk");
        assertThat(caller.id()).startsWith("o-").doesNotContain("officer");
        assertThat(signedIn("officer").id()).isEqualTo(caller.id());
        assertThat(signedIn("resident").id()).isNotEqualTo(caller.id());
    }

    @Test
    void keeps_the_session_until_it_ends() {
        var token = session("councillor").token();

        assertThat(house.get(SignIn.class).bearer(token))
                .hasValueSatisfying(
                        caller -> assertThat(caller.hasRole("council")).isTrue());
        house.get(SignIn.class).signOut(token);
        assertThat(house.get(SignIn.class).bearer(token)).isEmpty();
    }

    @Test
    void lets_who_audits_do_nothing_else() {
        assertThat(signedIn("auditor").roles()).containsExactly("auditor");
    }

    @Test
    void takes_a_call_back_of_this_browser_only_and_once() {
        var door = house.get(OpenIdConnect.class);
        var begun = door.begin(CALLBACK);
        var another = door.begin(CALLBACK);
        var answer = keycloak.signIn(begun.address(), "resident");

        assertThat(door.finish(another, answer)).isInstanceOf(Wrong.class);
        assertThat(door.finish(begun, changed(answer, "state", "guessed"))).isInstanceOf(Wrong.class);
        assertThat(door.finish(begun, changed(answer, "iss", "https://evil.example")))
                .isInstanceOf(Wrong.class);
        assertThat(door.finish(begun, answer)).isInstanceOf(SignedIn.class);
        assertThat(door.finish(begun, answer)).isInstanceOf(Wrong.class);
    }

    @Test
    void takes_no_code_without_the_secret_of_pkce() {
        var door = house.get(OpenIdConnect.class);
        var begun = door.begin(CALLBACK);
        var answer = keycloak.signIn(begun.address(), "resident");
        var stolen = new AuthorizationRequest(
                begun.address(),
                CALLBACK,
                begun.state(),
                begun.nonce(),
                door.begin(CALLBACK).verifier());

        assertThat(door.finish(stolen, answer)).isInstanceOf(Wrong.class);
    }

    @Test
    void takes_no_identity_token_of_another_sign_in() {
        var door = house.get(OpenIdConnect.class);
        var begun = door.begin(CALLBACK);
        var answer = keycloak.signIn(begun.address(), "resident");
        var other =
                new AuthorizationRequest(begun.address(), CALLBACK, begun.state(), "another-nonce", begun.verifier());

        assertThat(door.finish(other, answer)).isInstanceOf(Wrong.class);
    }

    @Test
    void knows_who_holds_an_access_token_and_what_that_person_is_here() {
        var caller = bearer(keycloak.accessToken("clerk"));

        assertThat(caller)
                .hasValueSatisfying(known -> assertThat(known.roles()).containsExactlyInAnyOrder("resident", "clerk"));
        assertThat(caller).contains(signedIn("clerk"));
    }

    @Test
    void opens_nothing_to_a_token_that_is_no_access_token_for_us() {
        var tokens = keycloak.tokens("clerk", Keycloak.CLIENT);

        assertThat(bearer(String.valueOf(tokens.get("id_token")))).isEmpty();
        assertThat(bearer(String.valueOf(tokens.get("refresh_token")))).isEmpty();
        assertThat(bearer(String.valueOf(keycloak.tokens("clerk", "elsewhere").get("access_token"))))
                .isEmpty();
    }

    @Test
    void opens_nothing_to_a_token_that_somebody_changed() {
        var parts = keycloak.accessToken("councillor").split("\\.");
        var claims = new Base64URL(parts[1]).decodeToString().replace("city-council", "city-office");
        var none = Base64URL.encode("{\"alg\":\"none\",\"typ\":\"JWT\"}");

        assertThat(claims).contains("city-office");
        assertThat(bearer(parts[0] + "." + Base64URL.encode(claims) + "." + parts[2]))
                .isEmpty();
        assertThat(bearer(none + "." + Base64URL.encode(claims) + ".")).isEmpty();
        assertThat(bearer(parts[0] + "." + parts[1] + "." + backwards(parts[2])))
                .isEmpty();
        assertThat(bearer(parts[0] + "." + parts[1])).isEmpty();
    }

    @Test
    void opens_nothing_to_a_token_that_is_over() {
        var token = keycloak.accessToken("clerk");
        assertThat(bearer(token)).isPresent();

        house.pass(Duration.ofMinutes(10));

        assertThat(bearer(token)).isEmpty();
    }

    private SignedIn session(String login) {
        var door = house.get(OpenIdConnect.class);
        var begun = door.begin(CALLBACK);
        SignInResult result = door.finish(begun, keycloak.signIn(begun.address(), login));
        assertThat(result).isInstanceOf(SignedIn.class);
        return (SignedIn) result;
    }

    private Caller signedIn(String login) {
        return session(login).caller();
    }

    private Optional<Caller> bearer(String token) {
        return house.get(SignIn.class).bearer(token);
    }

    private static Map<String, String> changed(Map<String, String> answer, String name, String value) {
        var changed = new HashMap<>(answer);
        changed.put(name, value);
        return changed;
    }

    private static String backwards(String signature) {
        return Base64URL.encode(new StringBuilder(new Base64URL(signature).decodeToString())
                        .reverse()
                        .toString()
                        .getBytes(StandardCharsets.ISO_8859_1))
                .toString();
    }

    private static IdentitySettings settings(URI issuer) {
        var usual = IdentitySettings.defaults();
        var provider = new ProviderSettings(
                issuer,
                Keycloak.CLIENT,
                Optional.of(Keycloak.SECRET),
                Keycloak.CLIENT,
                "realm_access.roles",
                ProviderSettings.mapping(
                        "city-office = office, clerk; city-council = council; city-clerk = clerk; city-auditor = auditor"));
        return new IdentitySettings(
                usual.session(), usual.reset(), usual.letter(), usual.residence(), Optional.of(provider));
    }
}
