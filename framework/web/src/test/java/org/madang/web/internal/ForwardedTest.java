package org.madang.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForwardedTest {

    private final Forwarded forwarded = new Forwarded(Set.of("127.0.0.1", "10.0.0.2"));

    @Test
    void a_proxy_of_the_city_says_for_whom_it_asks() {
        assertThat(forwarded.client("127.0.0.1", List.of("203.0.113.7"))).isEqualTo("203.0.113.7");
        assertThat(forwarded.client("127.0.0.1", List.of("203.0.113.7, 10.0.0.2")))
                .isEqualTo("203.0.113.7");
        assertThat(forwarded.client("127.0.0.1", List.of("[2001:db8::1]:4711"))).isEqualTo("2001:db8::1");
        assertThat(forwarded.client("127.0.0.1", List.of("203.0.113.7:80"))).isEqualTo("203.0.113.7");
    }

    @Test
    void nobody_takes_another_address_by_saying_so() {
        assertThat(forwarded.client("198.51.100.9", List.of("203.0.113.7"))).isEqualTo("198.51.100.9");
        assertThat(forwarded.client("127.0.0.1", List.of("203.0.113.1", "198.51.100.9")))
                .as("what stands before the last may be made up")
                .isEqualTo("198.51.100.9");
        assertThat(forwarded.client("127.0.0.1", List.of("203.0.113.7, <script>")))
                .isEqualTo("127.0.0.1");
        assertThat(forwarded.client("127.0.0.1", List.of())).isEqualTo("127.0.0.1");
    }
}
