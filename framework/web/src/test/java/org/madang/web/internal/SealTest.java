package org.madang.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.madang.web.internal.Idempotency.Stored;

class SealTest {

    private static final Stored SECRET = new Stored(201, "/api/keys/k-1", "{\"secret\":\"심야\"}");

    @Test
    void only_the_key_it_was_closed_under_opens_an_answer() {
        var closed = Seal.of("a-1", "key").close(SECRET);

        assertThat(closed.body()).doesNotContain("secret", "심야");
        assertThat(Seal.of("a-1", "key").open(closed)).isEqualTo(SECRET);
        assertThatThrownBy(() -> Seal.of("a-1", "other").open(closed)).hasMessageContaining("can not be read");
        assertThatThrownBy(() -> Seal.of("a-2", "key").open(closed)).hasMessageContaining("can not be read");
    }

    @Test
    void an_answer_without_a_body_stays_one() {
        var nothing = new Stored(204, null, null);

        assertThat(Seal.of("a-1", "key").open(Seal.of("a-1", "key").close(nothing)))
                .isEqualTo(nothing);
    }
}
