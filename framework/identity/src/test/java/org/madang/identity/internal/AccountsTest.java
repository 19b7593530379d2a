package org.madang.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madang.api.PageRequest;
import org.madang.api.PlatformException;
import org.madang.identity.Account;
import org.madang.identity.Accounts;
import org.madang.identity.Audit;
import org.madang.identity.AuditLine;
import org.madang.identity.Caller;
import org.madang.identity.NewAccount;
import org.madang.identity.SignIn;
import org.madang.identity.SignInResult;
import org.madang.identity.Warrant;

/** Makes accounts and gives roles. */
class AccountsTest {

    private final House house = House.onH2();
    private final Accounts accounts = house.get(Accounts.class);

    @Test
    void nobody_is_there_before_the_operator_uses_the_one_time_code() {
        assertThat(house.get(SignIn.class).password("admin", "admin")).isInstanceOf(SignInResult.Wrong.class);
        assertThatThrownBy(() -> accounts.claimFirst("0000-0000", NewAccount.of("me", House.PASSWORD)))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("wrong, used or expired");

        var code = accounts.firstAdministratorCode().orElseThrow();
        var first = accounts.claimFirst(code.toUpperCase(java.util.Locale.ROOT), NewAccount.of("me", House.PASSWORD));

        assertThat(first.roles()).containsExactly("administrator");
        assertThat(accounts.firstAdministratorCode()).isEmpty();
        assertThatThrownBy(() -> accounts.claimFirst(code, NewAccount.of("you", House.PASSWORD)))
                .isInstanceOf(PlatformException.class);
    }

    @Test
    void a_new_code_voids_the_one_before_and_each_ends_after_a_week() {
        var old = accounts.firstAdministratorCode().orElseThrow();
        var code = accounts.firstAdministratorCode().orElseThrow();

        assertThatThrownBy(() -> accounts.claimFirst(old, NewAccount.of("me", House.PASSWORD)))
                .isInstanceOf(PlatformException.class);
        house.pass(java.time.Duration.ofDays(7).plusSeconds(1));
        assertThatThrownBy(() -> accounts.claimFirst(code, NewAccount.of("me", House.PASSWORD)))
                .isInstanceOf(PlatformException.class);
    }

    @Test
    void who_makes_an_own_account_only_takes_part() {
        assertThat(accounts.register(NewAccount.of("kim@home.example", House.PASSWORD))
                        .roles())
                .containsExactly("resident");
    }

    @Test
    void a_login_is_taken_in_whatever_letters_it_is_written() {
        accounts.register(NewAccount.of("Kim@Home.example", House.PASSWORD));

        assertThatThrownBy(() -> accounts.register(NewAccount.of(" kim@home.EXAMPLE", House.PASSWORD)))
                .hasMessageContaining("taken")
                .hasMessageNotContainingAny("kim", "Kim");
    }

    @Test
    void a_password_is_long_and_not_the_login() {
        assertThatThrownBy(() -> accounts.register(NewAccount.of("kim", "short")))
                .hasMessageContaining("at least 12");
        assertThatThrownBy(() -> accounts.register(NewAccount.of("kim@home.example", "KIM@home.example")))
                .hasMessageContaining("not the login");
    }

    @Test
    void nobody_gives_roles_to_an_own_account_and_the_last_administrator_stays() {
        var root = house.administrator();
        var second = house.somebody("second", root, "administrator");
        var why = new Warrant(root, "Asked to");

        assertThatThrownBy(() -> accounts.setRoles(root.id(), Set.of("council"), why))
                .hasMessageContaining("own account");
        accounts.disable(second.id(), why);
        assertThatThrownBy(() -> accounts.setRoles(root.id(), Set.of(), new Warrant(second, "Revenge")))
                .hasMessageContaining("last administrator");
    }

    @Test
    void only_administrators_give_accounts_and_only_they_and_auditors_read_them() {
        var root = house.administrator();
        var clerk = house.somebody("clerk", root, "clerk");
        var auditor = house.somebody("auditor", root, "auditor");

        assertThatThrownBy(() -> house.somebody("friend", clerk, "administrator"))
                .hasMessageContaining("administrator");
        assertThatThrownBy(() -> accounts.list(PageRequest.first(10), clerk)).isInstanceOf(PlatformException.class);
        assertThatThrownBy(() -> accounts.find(root.id(), clerk)).isInstanceOf(PlatformException.class);
        assertThat(accounts.find(clerk.id(), clerk)).isPresent();
        assertThat(accounts.list(PageRequest.first(2), auditor).items()).hasSize(2);
        assertThat(accounts.list(PageRequest.first(2), auditor).next()).isPresent();
    }

    @Test
    void who_audits_has_no_other_role_and_nobody_is_a_process_or_a_service() {
        var root = house.administrator();

        assertThatThrownBy(() -> house.somebody("both", root, "auditor", "clerk"))
                .hasMessageContaining("no other role");
        assertThatThrownBy(() -> house.somebody("bot", root, "process")).hasMessageContaining("given to nobody");
        assertThatThrownBy(() -> house.somebody("bot", root, "service")).hasMessageContaining("given to nobody");
    }

    @Test
    void sessions_have_new_roles_at_once_and_end_when_the_account_is_disabled() {
        var root = house.administrator();
        var kim = house.resident("kim");
        var session = house.signIn("kim", House.PASSWORD);
        var why = new Warrant(root, "Works here now");

        accounts.setRoles(kim.id(), Set.of("clerk"), why);
        assertThat(house.get(SignIn.class).bearer(session).orElseThrow().roles())
                .containsExactly("clerk");

        accounts.disable(kim.id(), why);
        assertThat(house.get(SignIn.class).bearer(session)).isEmpty();
        accounts.enable(kim.id(), why);
        assertThat(house.get(SignIn.class).bearer(session)).isEmpty();
        assertThat(house.signIn("kim", House.PASSWORD)).startsWith("mds_");
    }

    @Test
    void every_privileged_act_is_audited_with_who_and_why() {
        var root = house.administrator();
        var kim = house.somebody("kim", root, "clerk");
        var kiosk = new Caller(root.kind(), root.id(), root.roles(), Set.of(), java.util.Optional.of("desk 4"));
        accounts.disable(kim.id(), new Warrant(kiosk, "Left the city"));

        var lines = house.get(Audit.class).list(PageRequest.first(2), root);

        assertThat(lines.items().get(0))
                .extracting(AuditLine::by, AuditLine::act, AuditLine::about, AuditLine::why)
                .containsExactly(root.id(), "account.disable", kim.id(), "Left the city");
        assertThat(lines.items().get(0).onBehalfOf()).contains("desk 4");
        var rest = house.get(Audit.class).list(new PageRequest(2, lines.next()), root);
        assertThat(rest.items()).extracting(AuditLine::act).containsExactly("account.first");
        assertThatThrownBy(() -> house.get(Audit.class).list(PageRequest.first(2), kim))
                .isInstanceOf(PlatformException.class);
    }

    @Test
    void a_refused_act_leaves_nothing_behind() {
        var root = house.administrator();
        var before = accounts.list(PageRequest.first(100), root).items().stream()
                .map(Account::id)
                .toList();

        assertThatThrownBy(() -> house.somebody("root@city.example", root, "clerk"))
                .hasMessageContaining("taken");

        assertThat(accounts.list(PageRequest.first(100), root).items())
                .extracting(Account::id)
                .isEqualTo(before);
        assertThat(house.get(Audit.class).list(PageRequest.first(9), root).items())
                .hasSize(1);
    }
}
