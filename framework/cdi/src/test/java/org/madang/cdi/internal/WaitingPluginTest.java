package org.madang.cdi.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.madang.api.PlatformException;
import org.madang.api.Plugins.State;
import org.madang.cdi.fixture.host.Ledger;

class WaitingPluginTest {

    @RegisterExtension
    static final City city = new City();

    @Test
    void waits_and_says_for_what() throws Exception {
        city.install(Jars.ledger());

        var status = city.status("vendor.ledger");

        assertThat(status.state()).isEqualTo(State.WAITING);
        assertThat(status.message())
                .isEqualTo("for org.madang.cdi.fixture.host.Ledger (needed by LedgerStep.constructor)");
        assertThat(city.offers("ledger")).isFalse();
    }

    @Test
    void goes_on_by_itself_as_the_service_comes_and_goes() throws Exception {
        city.install(Jars.ledger());

        var ledger = city.offer(Ledger.class, () -> "red", 0);
        assertThat(city.call("ledger").text("ledger")).contains("red");

        city.withdraw(ledger);
        assertThat(city.status("vendor.ledger").state()).isEqualTo(State.WAITING);
        assertThat(city.offers("ledger")).isFalse();

        city.offer(Ledger.class, () -> "blue", 0);
        assertThat(city.call("ledger").text("ledger")).contains("blue");
        assertThat(city.diary()).hasSize(2);
    }

    @Test
    void never_works_on_the_thread_that_brings_the_service() throws Exception {
        city.install(Jars.ledger());

        city.offer(Ledger.class, () -> "red", 0);

        assertThat(city.diary()).containsExactly("made on madang-plugins");
    }

    @Test
    void follows_the_best_provider_without_a_new_start() throws Exception {
        city.install(Jars.ledger());
        city.offer(Ledger.class, () -> "red", 0);

        var better = city.offer(Ledger.class, () -> "blue", 1);
        assertThat(city.call("ledger").text("ledger")).contains("blue");

        city.withdraw(better);
        assertThat(city.call("ledger").text("ledger")).contains("red");
        assertThat(city.diary()).hasSize(1);
    }

    @Test
    void says_in_a_call_that_the_service_has_gone() throws Exception {
        var link = new ServiceLink<>(city.context(), Ledger.class, () -> {});
        link.open();

        assertThatThrownBy(() -> link.proxy().name())
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("'org.madang.cdi.fixture.host.Ledger'")
                .hasMessageContaining("waits until it is back");
        link.close();
    }

    @Test
    void starts_anew_when_an_optional_service_comes_or_goes() throws Exception {
        city.install(Jars.choice());
        assertThat(city.call("choice").text("one")).contains("none");

        var ledger = city.offer(Ledger.class, () -> "red", 0);
        assertThat(city.call("choice").text("one")).contains("red");

        city.withdraw(ledger);
        assertThat(city.call("choice").text("one")).contains("none");
    }

    @Test
    void sees_all_providers_best_first() throws Exception {
        city.install(Jars.choice());
        assertThat(city.call("choice").texts("all")).isEmpty();

        city.offer(Ledger.class, () -> "red", 0);
        city.offer(Ledger.class, () -> "blue", 7);

        assertThat(city.call("choice").texts("all")).containsExactly("blue", "red");
    }

    @Test
    void passes_on_what_a_service_throws() throws Exception {
        city.install(Jars.ledger());
        city.offer(
                Ledger.class,
                () -> {
                    throw new IllegalArgumentException("closed on Sundays");
                },
                0);

        assertThatThrownBy(() -> city.call("ledger"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("closed on Sundays");
    }
}
