package org.madang.participation.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madang.api.Contribution;
import org.madang.api.Hiding;
import org.madang.api.ModerationEntry;
import org.madang.api.Receipt;
import org.madang.api.Values;

/** Keeps contributions, and has the public record know of each by a hash only. */
final class Recording {

    /** As many commitments as fit into one entry. */
    private static final int PART = 500;

    private final Database database;
    private final ContributionStore store;
    private final PublicRecord record;

    Recording(Foundation house) {
        this.database = house.database();
        this.store = new ContributionStore(house.database());
        this.record = house.record();
    }

    void keep(Contribution contribution) {
        var seal = record.seals().fresh(contribution.id());
        store.insert(Map.of(contribution, seal));
        database.run(handle -> new Tally(handle).add(counted(contribution)));
        record.write(about(contribution)
                .with("type", "contribution")
                .with("channel", Inputs.written(contribution.channel()))
                .with("commitment", seal.commitment(contribution.text())));
    }

    /** Many contributions to one consultation, with few entries. */
    void keepAll(List<Contribution> contributions) {
        var sealed = new LinkedHashMap<Contribution, Receipt>();
        contributions.forEach(each -> sealed.put(each, record.seals().fresh(each.id())));
        store.insert(sealed);
        count(contributions);
        record.write(Parts.of(List.copyOf(sealed.entrySet()), PART).stream()
                .map(Recording::imported)
                .toList());
    }

    /** What was decided about whether a contribution is shown. */
    void moderated(Contribution contribution, ModerationEntry decided) {
        var entry = about(contribution)
                .with("type", "moderation")
                .with("decision", Inputs.written(decided.decision()))
                .with("at", decided.at());
        var ground = decided.hiding().map(Hiding::ground).map(Inputs::written);
        record.write(with(with(entry, "ground", ground), "contribution", store.commitment(contribution.id())));
    }

    private static TallyChange counted(Contribution contribution) {
        return TallyChange.of(
                        TallyCell.of(contribution), 1, contribution.supports().total())
                .by(contribution.author());
    }

    private void count(List<Contribution> contributions) {
        database.run(handle -> {
            var first = contributions.get(0);
            var authors = contributions.stream().map(Contribution::author).toList();
            var people = new Participants(handle).add(first.policy(), authors);
            var changes = new ArrayList<TallyChange>();
            changes.add(TallyChange.ofPeople(TallyCell.of(first), people));
            contributions.forEach(each -> changes.add(
                    TallyChange.of(TallyCell.of(each), 1, each.supports().total())));
            new Tally(handle).addAll(changes);
        });
    }

    private static Values imported(List<Entry<Contribution, Receipt>> part) {
        var commitments = part.stream()
                .map(each -> each.getValue().commitment(each.getKey().text()))
                .collect(Collectors.toList());
        return about(part.get(0).getKey())
                .with("type", "contributions")
                .with("channel", Inputs.written(part.get(0).getKey().channel()))
                .with("count", part.size())
                .with("commitments", commitments);
    }

    private static Values about(Contribution contribution) {
        var entry = Values.of("policy", contribution.policy().value()).with("at", contribution.at());
        return with(entry, "consultation", contribution.consultation());
    }

    private static Values with(Values entry, String name, Optional<String> value) {
        return value.map(text -> entry.with(name, text)).orElse(entry);
    }
}
