package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentTest {

    private final List<String> looked = new ArrayList<>();
    private final Recent<String, Integer> lengths = new Recent<>(2);

    @Test
    void looks_once_for_what_is_there_and_each_time_for_what_is_not() {
        assertThat(length("one")).contains(3);
        assertThat(length("one")).contains(3);
        assertThat(length("")).isEmpty();
        assertThat(length("")).isEmpty();

        assertThat(looked).containsExactly("one", "", "");
    }

    @Test
    void forgets_what_was_asked_for_longest_ago() {
        length("one");
        length("three");
        length("one");
        length("seven");
        looked.clear();

        length("one");
        length("three");

        assertThat(looked).containsExactly("three");
    }

    private Optional<Integer> length(String word) {
        return lengths.find(word, asked -> {
            looked.add(asked);
            return asked.isEmpty() ? Optional.empty() : Optional.of(asked.length());
        });
    }
}
