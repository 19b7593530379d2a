package org.madang.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(3, 2);

    @Test
    void nobody_takes_more_than_the_own_places_and_leaves_some_for_others() {
        places.take("one");
        places.take("one");

        assertRefused("one", 429);
        places.take("other");
        assertRefused("third", 503);
    }

    @Test
    void whoever_leaves_makes_room() {
        places.take("one");
        places.take("one");
        places.leave("one");

        places.take("one");
        places.take("other");
        places.leave("other");
        places.take("third");
    }

    private void assertRefused(String caller, int status) {
        assertThatThrownBy(() -> places.take(caller)).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.headers()).containsKey("Retry-After");
        });
    }
}
