package org.madang.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madang.api.PageRequest;
import org.madang.api.PolicyId;
import org.madang.identity.Accounts;
import org.madang.identity.ApiKeys;
import org.madang.identity.Audit;
import org.madang.identity.NewApiKey;
import org.madang.identity.Privacy;
import org.madang.identity.Pseudonyms;
import org.madang.identity.Residence;
import org.madang.identity.SignIn;
import org.madang.identity.Warrant;

/** Goes once through everything on a real PostgreSQL. */
class PostgresqlTest {

    @Test
    void everything_works_on_postgresql() throws Exception {
        try (var house = House.onPostgresql()) {
            var root = house.administrator();
            var why = new Warrant(root, "A rehearsal");
            var clerk = house.somebody("clerk", root, "clerk");
            var kim = house.resident("kim");
            house.get(SignIn.class).password("kim", "wrong");
            assertThat(house.get(SignIn.class).bearer(house.signIn("kim", House.PASSWORD)))
                    .contains(kim);

            var policy = new PolicyId("buses");
            house.get(Pseudonyms.class).actor(policy, kim);
            house.get(Pseudonyms.class).close(policy, why);
            var code = house.get(Residence.class).letterCode(kim.id(), new Warrant(clerk, "Asked"));
            assertThat(house.get(Residence.class).prove("letter", kim, Map.of("code", code)))
                    .isPresent();
            var key = new NewApiKey(
                    "robot", Set.of(), Set.of("deploy"), house.now().plusSeconds(60));
            var made = house.get(ApiKeys.class).create(key, why);
            house.get(ApiKeys.class).revoke(made.key().id(), why);
            house.get(Accounts.class).disable(kim.id(), why);
            house.get(Privacy.class).erase(kim.id(), why);
            house.get(Privacy.class).runDue();

            assertThat(house.get(Accounts.class)
                            .list(PageRequest.first(9), root)
                            .items())
                    .hasSize(2);
            assertThat(house.get(Audit.class).list(PageRequest.first(99), root).items())
                    .hasSize(8);
        }
    }
}
