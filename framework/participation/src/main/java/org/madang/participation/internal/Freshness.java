package org.madang.participation.internal;

import java.util.OptionalInt;

/**
 * Whether what would be decided is what people were asked about.
 *
 * @param consulted the version laid open in the last closed consultation; none when none was ever closed
 * @param substantive the latest version that changed what the policy does
 */
record Freshness(OptionalInt consulted, int substantive) {

    boolean fresh() {
        return consulted.isPresent() && consulted.getAsInt() >= substantive;
    }
}
