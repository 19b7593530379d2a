package org.madang.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProviderSettingsTest {

    @Test
    void reads_what_the_claims_of_a_provider_mean_here() {
        assertThat(ProviderSettings.mapping("city-office = office, clerk; Stadtrat=council;"))
                .isEqualTo(Map.of("city-office", Set.of("office", "clerk"), "Stadtrat", Set.of("council")));
        assertThat(ProviderSettings.mapping("")).isEmpty();
    }

    @Test
    void says_how_to_write_what_can_not_be_read() {
        assertThatThrownBy(() -> ProviderSettings.mapping("city-office: office"))
                .hasMessage(
                        "'madang.oidc.roles' has 'city-office: office'; write 'what the token says = role, role', and ';' between");
    }

    @Test
    void makes_whoever_is_known_a_resident_and_gives_no_role_of_the_house() {
        var settings = settings("officer = office; robot = service");

        assertThat(settings.rolesOf(List.of())).containsExactly("resident");
        assertThat(settings.rolesOf(List.of("officer", "unheard-of"))).containsExactlyInAnyOrder("resident", "office");
        assertThat(settings.rolesOf(List.of("robot"))).containsExactly("resident");
    }

    @Test
    void lets_who_audits_do_nothing_else() {
        assertThat(settings("all = auditor, office").rolesOf(List.of("all"))).containsExactly("auditor");
    }

    @Test
    void wants_an_address_that_nobody_can_listen_to() {
        assertThatThrownBy(() -> ProviderSettings.requireSafe(URI.create("http://login.city.example/")))
                .hasMessageContaining("is not https");
        assertThat(ProviderSettings.requireSafe(URI.create("http://127.0.0.1:8080/realms/city")))
                .isNotNull();
    }

    private static ProviderSettings settings(String roles) {
        return new ProviderSettings(
                URI.create("https://login.city.example"),
                "madang",
                Optional.empty(),
                "madang",
                "realm_access.roles",
                ProviderSettings.mapping(roles));
    }
}
