package org.madang.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Locale;

/**
 * Something said in a hearing; it is a contribution, and answered as one.
 *
 * @param id the id of the contribution it became
 * @param policy the policy it is about
 * @param hearing the session
 * @param draft what was said
 * @param at when
 */
public record Statement(String id, PolicyId policy, String hearing, Draft draft, Instant at) {

    /**
     * What somebody says for a group.
     *
     * @param group the group
     * @param pseudonym who says it, never a name
     * @param text what is said
     * @param language the language of the text
     */
    public record Draft(String group, String pseudonym, String text, Locale language) {

        public Draft {
            requireNonNull(language, "language");
            Texts.required("group", group);
            Texts.required("pseudonym", pseudonym);
            Texts.required("text", text);
        }
    }
}
