package org.madang.engine.internal;

import org.madang.api.Values;

/** What a city has set for its processes. */
interface PackParameters {

    /** The parameters of the pack that the latest version of a process came with; none when it has none. */
    Values of(String process);
}
