package org.madang.api;

import java.util.Locale;
import java.util.Optional;

/**
 * A policy somebody proposes.
 *
 * @param id its name, when the caller chooses it; otherwise one is made
 * @param title its title
 * @param text its full text
 * @param language the language of title and text
 * @param process the key of the process it shall go through
 * @param parameters process variables that go before those of the process pack
 */
public record NewPolicy(
        Optional<PolicyId> id, String title, String text, Locale language, String process, Values parameters) {

    public NewPolicy {
        Texts.required("title", title);
        Texts.required("text", text);
        Texts.required("process", process);
        Texts.required("language", language.getLanguage());
    }

    /** A proposal whose id is made for it. */
    public static NewPolicy of(String title, String text, Locale language, String process) {
        return new NewPolicy(Optional.empty(), title, text, language, process, Values.none());
    }

    /** The same under an id of the caller's choice, so that proposing can safely be repeated. */
    public NewPolicy withId(PolicyId chosen) {
        return new NewPolicy(Optional.of(chosen), title, text, language, process, parameters);
    }

    /** The same with these process variables. */
    public NewPolicy withParameters(Values chosen) {
        return new NewPolicy(id, title, text, language, process, chosen);
    }
}
