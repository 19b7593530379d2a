package org.madang.server.internal;

import java.util.stream.Stream;
import org.madang.api.Contribution;
import org.madang.api.ContributionFilter;
import org.madang.api.Contributions;
import org.madang.api.Document;
import org.madang.api.Policies;
import org.madang.api.Policy;
import org.madang.api.Translation;
import org.madang.api.Translations;
import org.madang.testkit.ServiceDesk;

/** How many translations were made by whom. */
record TranslationCounts(long machine, long human) {

    static TranslationCounts of(ServiceDesk desk, Policy policy) {
        var made = documents(desk, policy)
                .flatMap(document -> desk.service(Translations.class).of(document).stream())
                .map(translation -> translation.draft().source())
                .toList();
        return new TranslationCounts(
                made.stream()
                        .filter(source -> source == Translation.Source.MACHINE)
                        .count(),
                made.stream()
                        .filter(source -> source == Translation.Source.HUMAN)
                        .count());
    }

    private static Stream<Document.Key> documents(ServiceDesk desk, Policy policy) {
        var versions = desk.service(Policies.class).versions(policy.id()).stream()
                .map(version -> Document.Key.version(policy.id(), version.number()));
        var contributions = new Pages<Contribution>(
                        page -> desk.service(Contributions.class).list(policy.id(), ContributionFilter.all(), page))
                .all()
                .map(contribution -> Document.Key.contribution(policy.id(), contribution.id()));
        return Stream.concat(versions, contributions);
    }
}
