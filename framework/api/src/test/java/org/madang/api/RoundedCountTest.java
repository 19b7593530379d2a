package org.madang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedCountTest {

    @ParameterizedTest
    @CsvSource({"0, <10", "1, <10", "9, <10", "10, 10", "12, 10", "13, 15", "17, 15", "18, 20", "1234567, 1234565"})
    void suppresses_under_ten_and_rounds_to_five(long exact, String shown) {
        assertThat(RoundedCount.of(exact)).hasToString(shown);
    }

    @Test
    void can_not_carry_an_exact_number() {
        assertThatThrownBy(() -> new RoundedCount(12, false)).hasMessage("Not a rounded count: 12");
        assertThatThrownBy(() -> new RoundedCount(5, false)).hasMessage("Not a rounded count: 5");
        assertThatThrownBy(() -> new RoundedCount(3, true)).hasMessage("Not a rounded count: 3");
        assertThatThrownBy(() -> RoundedCount.of(-1)).hasMessage("A count can not be -1");
    }
}
