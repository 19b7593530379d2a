package org.madang.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.madang.api.PlatformException;
import org.madang.identity.Caller;
import org.madang.identity.Eligibility;
import org.madang.identity.Residence;
import org.madang.identity.ResidenceVerifier;
import org.madang.identity.Warrant;

/** Proves that somebody lives here. */
class ResidenceTest {

    private static final String SALT = "salt-of-2026";

    private final House house = House.onH2();
    private final Residence residence = house.get(Residence.class);
    private final Caller root = house.administrator();
    private final Caller clerk = house.somebody("clerk", root, "clerk");
    private final Caller kim = house.resident("kim");
    private final Caller lee = house.resident("lee");

    @Test
    void a_letter_proves_it_once_and_only_to_whom_it_was_sent() {
        var code = residence.letterCode(kim.id(), new Warrant(clerk, "Asked at the counter"));

        assertThat(residence.prove("letter", lee, Map.of("code", code))).isEmpty();
        assertThat(residence.prove("letter", kim, Map.of("code", "0000-0000-0000")))
                .isEmpty();
        assertThat(residence.prove("letter", kim, Map.of("code", code))).isPresent();
        assertThat(residence.prove("letter", kim, Map.of("code", code))).isEmpty();
        assertThat(residence.meets(kim, Eligibility.residents())).isTrue();
        assertThat(residence.meets(lee, Eligibility.residents())).isFalse();
        assertThat(residence.meets(lee, Eligibility.everybody())).isTrue();
    }

    @Test
    void an_entry_of_the_list_proves_one_account_and_the_ids_are_never_kept() throws Exception {
        residence.importList(SALT, List.of(hash("900101-1"), hash("900102-2")), new Warrant(root, "List of March"));

        assertThat(residence.prove("list", kim, Map.of("id", "900101-1"))).isPresent();
        assertThat(residence.prove("list", lee, Map.of("id", "900101-1"))).isEmpty();
        assertThat(residence.prove("list", lee, Map.of("id", "999999-9"))).isEmpty();
        assertThat(residence.prove("list", lee, Map.of("id", "900102-2"))).isPresent();
        assertThat(house.everythingKept()).doesNotContain("900101-1");
    }

    @Test
    void a_new_list_does_not_let_an_entry_prove_a_second_account() {
        residence.importList(SALT, List.of(hash("900101-1")), new Warrant(root, "List of March"));
        assertThat(residence.prove("list", kim, Map.of("id", "900101-1"))).isPresent();

        residence.importList(SALT, List.of(hash("900101-1"), hash("900103-1")), new Warrant(root, "List of April"));

        assertThat(residence.prove("list", lee, Map.of("id", "900101-1"))).isEmpty();
    }

    @Test
    void under_a_new_salt_everybody_proves_it_anew() {
        residence.importList(SALT, List.of(hash("900101-1")), new Warrant(root, "List of March"));
        residence.prove("list", kim, Map.of("id", "900101-1"));
        residence.attest(lee.id(), Set.of(), new Warrant(clerk, "Showed a contract"));

        residence.importList("other", List.of(Secrets.hmac("other", "900101-1")), new Warrant(root, "List of April"));

        assertThat(residence.of(kim.id())).isEmpty();
        assertThat(residence.of(lee.id())).isPresent();
        assertThat(residence.prove("list", kim, Map.of("id", "900101-1"))).isPresent();
    }

    @Test
    void what_is_no_hash_is_not_taken_into_the_list() {
        assertThatThrownBy(() -> residence.importList(SALT, List.of("900101-1"), new Warrant(root, "Oops")))
                .hasMessageContaining("HMAC-SHA-256")
                .hasMessageNotContaining("900101");
    }

    @Test
    void a_clerk_at_the_desk_attests_others_and_never_the_own_account() {
        residence.attest(kim.id(), Set.of(), new Warrant(clerk, "Showed a contract"));

        assertThat(residence.of(kim.id()).orElseThrow().verifier()).isEqualTo("desk");
        assertThatThrownBy(() -> residence.attest(clerk.id(), Set.of(), new Warrant(clerk, "Me too")))
                .isInstanceOf(PlatformException.class);
        assertThatThrownBy(() -> residence.attest(lee.id(), Set.of(), new Warrant(root, "As administrator")))
                .isInstanceOf(PlatformException.class);
    }

    @Test
    void a_proof_ends_and_has_to_be_given_again() {
        residence.attest(kim.id(), Set.of(), new Warrant(clerk, "Showed a contract"));

        house.pass(Duration.ofDays(730));

        assertThat(residence.of(kim.id())).isEmpty();
        assertThat(residence.meets(kim, Eligibility.residents())).isFalse();
    }

    @Test
    void a_narrower_group_takes_a_law_and_an_attestation() {
        assertThatThrownBy(() -> new Eligibility(true, Optional.of("nationals"), Optional.empty()))
                .hasMessageContaining("no law is cited");
        residence.attest(kim.id(), Set.of("nationals"), new Warrant(clerk, "Showed a passport"));
        residence.attest(lee.id(), Set.of(), new Warrant(clerk, "Showed a contract"));
        var rule = Eligibility.only("nationals", "Referendum Act 5");

        assertThat(residence.meets(kim, rule)).isTrue();
        assertThat(residence.meets(lee, rule)).isFalse();
    }

    @Test
    void guessing_is_locked() {
        for (var guess = 0; guess < 5; guess++) {
            assertThat(residence.prove("letter", kim, Map.of("code", "guess-" + guess)))
                    .isEmpty();
        }

        assertThatThrownBy(() -> residence.prove("letter", kim, Map.of("code", "once more")))
                .hasMessageContaining("too often");
    }

    @Test
    void others_can_add_a_way() {
        house.offering(new ResidenceVerifier() {
            @Override
            public String name() {
                return "library-card";
            }

            @Override
            public boolean proves(String subject, Map<String, String> evidence) {
                return "77".equals(evidence.get("card"));
            }
        });

        assertThat(residence.verifiers()).containsExactly("letter", "list", "library-card");
        assertThat(residence.prove("library-card", kim, Map.of("card", "78"))).isEmpty();
        assertThat(residence.prove("library-card", kim, Map.of("card", "77"))).isPresent();
        assertThatThrownBy(() -> residence.prove("horoscope", kim, Map.of())).hasMessageContaining("horoscope");
    }

    private static String hash(String id) {
        return Secrets.hmac(SALT, id);
    }
}
