package org.madang.participation.internal;

import java.util.Locale;
import java.util.Set;

/** The groups a policy affects, and the languages it has to be available in. */
record Screening(Set<String> groups, Set<Locale> languages) {

    Screening {
        groups = Set.copyOf(groups);
        languages = Set.copyOf(languages);
    }
}
