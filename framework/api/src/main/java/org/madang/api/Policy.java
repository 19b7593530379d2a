package org.madang.api;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A policy as it stands now.
 *
 * @param id names it for its whole life
 * @param title the title of its latest version
 * @param text the text of its latest version
 * @param language the language of title and text
 * @param proposer the pseudonym of who proposed it
 * @param process the key of the process it goes through
 * @param state how far it has come
 * @param version the number of its latest version, from 1
 * @param affectedGroups the groups that screening found to be affected
 * @param languages the languages it has to be available in, as screening found
 * @param proposed when it was proposed
 * @param closed when it came to its end, if it has
 * @param reasons why it is inadmissible, refused or withdrawn
 * @param remedy what can be done against that, and until when
 */
public record Policy(
        PolicyId id,
        String title,
        String text,
        Locale language,
        String proposer,
        String process,
        PolicyState state,
        int version,
        Set<String> affectedGroups,
        Set<Locale> languages,
        Instant proposed,
        Optional<Instant> closed,
        Optional<String> reasons,
        Optional<String> remedy) {

    public Policy {
        affectedGroups = Set.copyOf(affectedGroups);
        languages = Set.copyOf(languages);
    }
}
