package org.madang.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madang.api.PlatformException;
import org.madang.identity.Accounts;
import org.madang.identity.SignIn;
import org.madang.identity.SignInResult;
import org.madang.identity.Warrant;

/** Tries passwords, sessions and one-time links. */
class SignInTest {

    private final House house = House.onH2();
    private final SignIn signIn = house.get(SignIn.class);
    private final Accounts accounts = house.get(Accounts.class);

    @Test
    void passwords_are_kept_as_argon2id_that_other_implementations_can_check() throws Exception {
        house.resident("kim");
        var reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

        assertThat(house.everythingKept())
                .contains("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain(House.PASSWORD);
        assertThat(new Passwords(new Secrets()).matches(Optional.of(reference), "password"))
                .isTrue();
        assertThat(new Passwords(new Secrets()).matches(Optional.of(reference), "Password"))
                .isFalse();
    }

    @Test
    void five_failures_lock_a_name_for_longer_each_time_whether_it_exists_or_not() {
        house.resident("kim");

        assertThat(lockOf("kim")).isEqualTo(house.now().plusSeconds(30));
        assertThat(lockOf("nobody")).isEqualTo(house.now().plusSeconds(30));
        assertThat(signIn.password("kim", House.PASSWORD)).isInstanceOf(SignInResult.Locked.class);

        house.pass(Duration.ofSeconds(31));
        assertThat(signIn.password("kim", "wrong")).isInstanceOf(SignInResult.Wrong.class);
        assertThat(signIn.password("kim", "wrong"))
                .isEqualTo(new SignInResult.Locked(house.now().plusSeconds(60)));
    }

    @Test
    void a_right_password_forgives_the_failures_before() {
        house.resident("kim");
        for (var failure = 0; failure < 4; failure++) {
            signIn.password("kim", "wrong");
        }

        house.signIn("kim", House.PASSWORD);

        assertThat(signIn.password("kim", "wrong")).isInstanceOf(SignInResult.Wrong.class);
        assertThat(house.signIn("kim", House.PASSWORD)).isNotBlank();
    }

    @Test
    void a_one_time_link_sets_a_password_once_ends_sessions_and_lifts_the_lock() {
        var root = house.administrator();
        var kim = house.resident("kim");
        var session = house.signIn("kim", House.PASSWORD);
        lockOf("kim");
        var secret = accounts.resetSecret(kim.id(), new Warrant(root, "Forgot it"));

        accounts.reset(secret, "another sentence to remember");

        assertThat(signIn.bearer(session)).isEmpty();
        assertThat(house.signIn("kim", "another sentence to remember")).isNotBlank();
        assertThatThrownBy(() -> accounts.reset(secret, "a third sentence to remember"))
                .isInstanceOf(PlatformException.class);
    }

    @Test
    void a_one_time_link_ends_after_a_day_and_when_another_is_made() {
        var root = house.administrator();
        var kim = house.resident("kim");
        var old = accounts.resetSecret(kim.id(), new Warrant(root, "Forgot it"));
        var secret = accounts.resetSecret(kim.id(), new Warrant(root, "Forgot it"));

        assertThatThrownBy(() -> accounts.reset(old, House.PASSWORD)).isInstanceOf(PlatformException.class);
        house.pass(Duration.ofDays(1).plusSeconds(1));
        assertThatThrownBy(() -> accounts.reset(secret, House.PASSWORD)).isInstanceOf(PlatformException.class);
    }

    @Test
    void a_weak_new_password_does_not_use_the_link_up() {
        var root = house.administrator();
        var kim = house.resident("kim");
        var secret = accounts.resetSecret(kim.id(), new Warrant(root, "Forgot it"));

        assertThatThrownBy(() -> accounts.reset(secret, "short")).hasMessageContaining("at least 12");
        accounts.reset(secret, "another sentence to remember");

        assertThat(house.signIn("kim", "another sentence to remember")).isNotBlank();
    }

    @Test
    void who_changes_the_own_password_knows_the_old_one() {
        var kim = house.resident("kim");
        var session = house.signIn("kim", House.PASSWORD);

        assertThatThrownBy(() -> accounts.changePassword(kim, "wrong", "another sentence to remember"))
                .isInstanceOf(PlatformException.class);
        accounts.changePassword(kim, House.PASSWORD, "another sentence to remember");

        assertThat(signIn.bearer(session)).isEmpty();
        assertThat(house.signIn("kim", "another sentence to remember")).isNotBlank();
    }

    @Test
    void a_session_ends_by_itself_and_when_somebody_signs_out() throws Exception {
        var kim = house.resident("kim");
        var first = house.signIn("kim", House.PASSWORD);
        var second = house.signIn("kim", House.PASSWORD);

        assertThat(house.everythingKept()).doesNotContain(first).doesNotContain(second);
        signIn.signOut(first);
        assertThat(signIn.bearer(first)).isEmpty();
        assertThat(signIn.bearer(second)).contains(kim);
        house.pass(Duration.ofHours(12));
        assertThat(signIn.bearer(second)).isEmpty();
    }

    @Test
    void what_is_no_secret_of_ours_is_nobodys() {
        for (var wrong : new String[] {"", "mds_", "mdk_", "mdk_a_b", "mdk__", "Bearer", "a".repeat(30_000)}) {
            assertThat(signIn.bearer(wrong)).as(wrong).isEmpty();
        }
    }

    /** Fails until the name is locked. */
    private Instant lockOf(String login) {
        for (var failure = 0; failure < 5; failure++) {
            assertThat(signIn.password(login, "wrong")).isInstanceOf(SignInResult.Wrong.class);
        }
        var result = signIn.password(login, "wrong");
        assertThat(result).isInstanceOf(SignInResult.Locked.class);
        return ((SignInResult.Locked) result).until();
    }
}
