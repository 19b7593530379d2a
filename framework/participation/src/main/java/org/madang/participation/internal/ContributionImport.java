package org.madang.participation.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madang.api.Actor;
import org.madang.api.Channel;
import org.madang.api.Consultation;
import org.madang.api.ConsultationState;
import org.madang.api.Contribution;
import org.madang.api.ImportBatch;
import org.madang.api.ImportReport;
import org.madang.api.ImportedContribution;
import org.madang.api.Moderation;
import org.madang.api.ModerationEntry;
import org.madang.api.Origin;
import org.madang.api.SupportCounts;

/** Takes contributions made elsewhere, each once. */
final class ContributionImport {

    private final Foundation house;
    private final PolicyStore policies;
    private final ConsultationStore consultations;
    private final ContributionStore store;
    private final ModerationLog log;

    ContributionImport(Foundation house) {
        this.house = house;
        this.policies = new PolicyStore(house.database());
        this.consultations = new ConsultationStore(house.database(), house.moments());
        this.store = new ContributionStore(house.database());
        this.log = new ModerationLog(house.database());
    }

    ImportReport importAll(ImportBatch<ImportedContribution> batch, Actor by) {
        return house.database().call(handle -> {
            var consultation = consultations.lock(batch.consultation());
            var fresh = fresh(batch);
            if (!fresh.isEmpty()) {
                requireOpen(consultation, fresh.size());
                add(consultation, batch.source(), fresh, by);
            }
            return new ImportReport(fresh.size(), 0, batch.items().size() - fresh.size(), List.of());
        });
    }

    /** Those that are not there yet, in the order they were said. */
    private List<ImportedContribution> fresh(ImportBatch<ImportedContribution> batch) {
        var wanted = batch.items().stream().map(ImportedContribution::id).collect(Collectors.toSet());
        var seen = new HashSet<>(
                store.lockImported(batch.consultation(), batch.source(), wanted).keySet());
        return batch.items().stream()
                .filter(item -> seen.add(item.id()))
                .sorted(Comparator.comparing(ImportedContribution::at))
                .toList();
    }

    private void requireOpen(Consultation consultation, int count) {
        PolicyStore.requireRunning(policies.get(consultation.policy()));
        if (consultation.state() == ConsultationState.CLOSED) {
            throw Failures.rule("Consultation '%s' closed at %s; its %s new contributions can not be imported any more"
                    .formatted(consultation.id(), consultation.closes(), count));
        }
    }

    private void add(Consultation consultation, String source, List<ImportedContribution> items, Actor by) {
        var contributions = new ArrayList<Contribution>();
        items.forEach(item -> contributions.add(contribution(consultation, source, item)));
        new Recording(house).keepAll(contributions);
        logModeration(contributions, by);
    }

    private Contribution contribution(Consultation consultation, String source, ImportedContribution item) {
        return new Contribution(
                house.ids().make("c"),
                Optional.of(consultation.id()),
                consultation.policy(),
                item.author(),
                Channel.IMPORT,
                item.language(),
                item.text(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Origin(source, item.id())),
                Moments.storable(item.at()),
                Optional.empty(),
                item.moderation(),
                item.hidden(),
                false,
                SupportCounts.none());
    }

    private void logModeration(List<Contribution> contributions, Actor by) {
        var now = house.moments().now();
        contributions.stream()
                .filter(each -> each.moderation() != Moderation.PUBLISHED)
                .collect(Collectors.groupingBy(
                        each -> new ModerationEntry(each.moderation(), each.hidden(), by.id(), now),
                        LinkedHashMap::new,
                        Collectors.mapping(Contribution::id, Collectors.toList())))
                .forEach((entry, ids) -> log.addAll(ids, entry));
    }
}
