package org.madang.participation.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns languages into BCP 47 tags and back. */
final class Languages {

    private Languages() {}

    static Set<String> tags(Collection<Locale> languages) {
        return languages.stream().map(Locale::toLanguageTag).collect(Collectors.toUnmodifiableSet());
    }

    static Set<Locale> of(Collection<String> tags) {
        return tags.stream().map(Locale::forLanguageTag).collect(Collectors.toUnmodifiableSet());
    }
}
