package org.madang.participation.internal;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.madang.api.Actor;
import org.madang.api.ConsultationState;
import org.madang.api.Contribution;
import org.madang.api.ImportBatch;
import org.madang.api.ImportReport;
import org.madang.api.ImportedSupport;
import org.madang.api.Moderation;
import org.madang.api.Support;
import org.madang.api.SupportCounts;
import org.madang.api.Supports;

/** Keeps supports in the database, and their counts with the contributions. */
final class StoredSupports implements Supports {

    private final Foundation house;
    private final ContributionStore contributions;
    private final ConsultationStore consultations;
    private final SupportStore store;
    private final SupportImport imports;

    StoredSupports(Foundation house) {
        this.house = house;
        this.contributions = new ContributionStore(house.database());
        this.consultations = new ConsultationStore(house.database(), house.moments());
        this.store = new SupportStore(house.moments());
        this.imports = new SupportImport(house);
    }

    @Override
    public SupportCounts give(String contribution, Support support, Actor by) {
        return house.database().call(handle -> {
            var locked = contributions.lock(contribution);
            requireShown(locked);
            requireOpen(locked);
            return replace(handle, new Ballot(contribution, by.id(), support), locked);
        });
    }

    @Override
    public ImportReport importAll(ImportBatch<ImportedSupport> batch, Actor by) {
        return imports.importAll(batch);
    }

    @Override
    public SupportCounts counts(String contribution) {
        return contributions.get(contribution).supports();
    }

    /** The contribution's row is locked, so that its counts move one by one. */
    private SupportCounts replace(Handle handle, Ballot ballot, Contribution locked) {
        var earlier = store.find(handle, ballot);
        if (earlier.isEmpty()) {
            store.insert(handle, ballot);
            new Tally(handle).add(TallyChange.of(TallyCell.of(locked), 0, 1).by(ballot.voter()));
        } else {
            store.update(handle, ballot);
        }
        var before = locked.supports();
        var without = earlier.map(choice -> plus(before, choice, -1)).orElse(before);
        var counts = plus(without, ballot.support(), 1);
        store.setCounts(handle, ballot.contribution(), counts);
        return counts;
    }

    private static SupportCounts plus(SupportCounts counts, Support choice, int change) {
        return switch (choice) {
            case AGREE -> new SupportCounts(counts.agree() + change, counts.disagree(), counts.pass());
            case DISAGREE -> new SupportCounts(counts.agree(), counts.disagree() + change, counts.pass());
            case PASS -> new SupportCounts(counts.agree(), counts.disagree(), counts.pass() + change);
        };
    }

    private static void requireShown(Contribution contribution) {
        if (contribution.moderation() == Moderation.HIDDEN) {
            throw Failures.rule("Contribution '%s' is hidden (%s); it takes no supports"
                    .formatted(
                            contribution.id(),
                            contribution.hidden().map(hiding -> hiding.reason()).orElse("")));
        }
    }

    private void requireOpen(Contribution contribution) {
        var open = Optional.of(contribution)
                .flatMap(Contribution::consultation)
                .map(consultations::openness)
                .filter(consultation -> consultation.state() == ConsultationState.OPEN);
        if (open.isEmpty()) {
            throw Failures.rule("Contribution '%s' takes supports only while its consultation is open"
                    .formatted(contribution.id()));
        }
    }
}
