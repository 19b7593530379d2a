package org.madang.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionsTest {

    private static final String TAG = "\"a-1\"";

    @Test
    void whoever_saw_it_as_it_is_may_change_it() {
        assertThat(Conditions.isSeen("\"a-1\"", TAG)).isTrue();
        assertThat(Conditions.isSeen("\"old\", \"a-1\"", TAG)).isTrue();
        assertThat(Conditions.isSeen(" * ", TAG)).isTrue();
    }

    @Test
    void a_weak_or_another_tag_or_none_at_all_is_not_having_seen_it() {
        assertThat(Conditions.isSeen("W/\"a-1\"", TAG)).isFalse();
        assertThat(Conditions.isSeen("\"a-2\"", TAG)).isFalse();
        assertThat(Conditions.isSeen("a-1", TAG)).isFalse();
        assertThat(Conditions.isSeen("", TAG)).isFalse();
    }

    @Test
    void what_is_known_is_not_sent_again_also_under_a_weak_tag() {
        assertThat(Conditions.isKnown("W/\"a-1\"", TAG)).isTrue();
        assertThat(Conditions.isKnown("\"old\",\"a-1\"", TAG)).isTrue();
        assertThat(Conditions.isKnown("*", TAG)).isTrue();
        assertThat(Conditions.isKnown("\"old\"", TAG)).isFalse();
        assertThat(Conditions.isKnown(null, TAG)).isFalse();
    }
}
