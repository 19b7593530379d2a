package org.madang.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madang.api.PlatformException;
import org.madang.identity.ApiKeys;
import org.madang.identity.Caller;
import org.madang.identity.NewApiKey;
import org.madang.identity.SignIn;
import org.madang.identity.Warrant;

/** Makes keys for services, and takes them back. */
class ApiKeysTest {

    private final House house = House.onH2();
    private final ApiKeys keys = house.get(ApiKeys.class);
    private final SignIn signIn = house.get(SignIn.class);
    private final Caller root = house.administrator();

    @Test
    void a_key_is_a_service_in_its_roles_and_scopes_and_only_its_hash_is_kept() throws Exception {
        var made = make(Set.of("clerk"), "step:translation");

        var caller = signIn.bearer(made.secret()).orElseThrow();

        assertThat(caller.kind()).isEqualTo(Caller.Kind.SERVICE);
        assertThat(caller.id()).isEqualTo(made.key().id());
        assertThat(caller.roles()).containsExactlyInAnyOrder("service", "clerk");
        assertThat(caller.mayServe("translation")).isTrue();
        assertThat(caller.mayServe("screening")).isFalse();
        var secret = made.secret().split("_", 3)[2];
        assertThat(house.everythingKept()).doesNotContain(secret);
        assertThat(made.toString()).doesNotContain(secret);
    }

    @Test
    void a_key_that_is_wrong_expired_or_revoked_opens_nothing() {
        var made = make(Set.of(), "deploy");
        var other = make(Set.of(), "deploy");

        assertThat(signIn.bearer(made.secret() + "x")).isEmpty();
        assertThat(signIn.bearer(
                        made.secret().replace(made.key().id(), other.key().id())))
                .isEmpty();
        keys.revoke(made.key().id(), new Warrant(root, "Leaked"));
        assertThat(signIn.bearer(made.secret())).isEmpty();
        house.pass(Duration.ofDays(30));
        assertThat(signIn.bearer(other.secret())).isEmpty();
        assertThat(keys.list(root)).extracting(key -> key.revoked().isPresent()).containsExactly(true, false);
    }

    @Test
    void a_service_is_never_administrator_and_no_key_is_for_good() {
        assertThatThrownBy(() -> make(Set.of("administrator"), "deploy")).hasMessageContaining("never 'administrator'");
        var forever = new NewApiKey("robot", Set.of(), Set.of(), house.now().plus(Duration.ofDays(3660)));
        assertThatThrownBy(() -> keys.create(forever, new Warrant(root, "Convenient")))
                .isInstanceOf(PlatformException.class);
    }

    @Test
    void only_administrators_make_keys() {
        var clerk = house.somebody("clerk", root, "clerk");

        assertThatThrownBy(() -> keys.create(
                        new NewApiKey("mine", Set.of(), Set.of(), house.now().plusSeconds(60)),
                        new Warrant(clerk, "Handy")))
                .isInstanceOf(PlatformException.class);
        assertThatThrownBy(() -> keys.list(clerk)).isInstanceOf(PlatformException.class);
    }

    private ApiKeys.Made make(Set<String> roles, String scope) {
        var wanted = new NewApiKey("robot", roles, Set.of(scope), house.now().plus(Duration.ofDays(30)));
        return keys.create(wanted, new Warrant(root, "A new robot"));
    }
}
