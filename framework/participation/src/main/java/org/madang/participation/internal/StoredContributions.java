package org.madang.participation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madang.api.Actor;
import org.madang.api.Contribution;
import org.madang.api.ContributionCounts;
import org.madang.api.ContributionFilter;
import org.madang.api.Contributions;
import org.madang.api.Hiding;
import org.madang.api.ImportBatch;
import org.madang.api.ImportReport;
import org.madang.api.ImportedContribution;
import org.madang.api.Moderation;
import org.madang.api.ModerationEntry;
import org.madang.api.NewContribution;
import org.madang.api.Origin;
import org.madang.api.Page;
import org.madang.api.PageRequest;
import org.madang.api.PolicyId;
import org.madang.api.Reason;

/** Keeps contributions in the database. */
final class StoredContributions implements Contributions {

    private final Foundation house;
    private final ContributionStore store;
    private final Recording recording;
    private final Intake intake;
    private final ContributionImport imports;
    private final ContributionList list;
    private final ContributionCounter counter;
    private final ModerationLog log;

    StoredContributions(Foundation house) {
        this.house = house;
        this.store = new ContributionStore(house.database());
        this.recording = new Recording(house);
        this.intake = new Intake(house);
        this.imports = new ContributionImport(house);
        this.list = new ContributionList(house.database());
        this.counter = new ContributionCounter(house.database());
        this.log = new ModerationLog(house.database());
    }

    @Override
    public Contribution submit(NewContribution contribution, Actor by) {
        return intake.take(contribution, Moderation.PUBLISHED, by);
    }

    @Override
    public Contribution submitForModeration(NewContribution contribution, Actor by) {
        return intake.take(contribution, Moderation.PENDING, by);
    }

    @Override
    public ImportReport importAll(ImportBatch<ImportedContribution> batch, Actor by) {
        return imports.importAll(batch, by);
    }

    @Override
    public Contribution hide(String contribution, Hiding hiding, Actor by) {
        return moderate(contribution, Moderation.HIDDEN, Optional.of(hiding), by);
    }

    @Override
    public Contribution publish(String contribution, Actor by) {
        return moderate(contribution, Moderation.PUBLISHED, Optional.empty(), by);
    }

    @Override
    public Optional<Contribution> find(String contribution) {
        return store.find(contribution);
    }

    @Override
    public Optional<Contribution> find(String consultation, Origin origin) {
        return store.find(consultation, origin);
    }

    @Override
    public Page<Contribution> list(PolicyId policy, ContributionFilter filter, PageRequest page) {
        return list.page(policy, filter, page);
    }

    @Override
    public Set<String> published(Set<String> contributions) {
        return list.published(contributions);
    }

    @Override
    public List<ModerationEntry> moderation(String contribution) {
        return log.of(contribution);
    }

    @Override
    public ContributionCounts counts(PolicyId policy) {
        return counter.count(policy);
    }

    @Override
    public Contribution erase(String contribution, Reason why) {
        return house.database().call(handle -> {
            var found = store.lock(contribution);
            Erasure.requireMay(found, why.by());
            if (Erasure.isErased(found)) {
                return found;
            }
            store.erase(contribution);
            var hiding = Optional.of(new Hiding(Hiding.Ground.PERSONAL_DATA, why.text()));
            return decide(
                    found,
                    new ModerationEntry(Moderation.HIDDEN, hiding, why.by().id(), now()));
        });
    }

    private Contribution moderate(String contribution, Moderation decision, Optional<Hiding> hiding, Actor by) {
        return house.database().call(handle -> {
            var found = store.lock(contribution);
            Erasure.requireNot(found);
            return decide(found, new ModerationEntry(decision, hiding, by.id(), now()));
        });
    }

    private Contribution decide(Contribution contribution, ModerationEntry decided) {
        house.database()
                .run(handle -> new Tally(handle)
                        .moving(
                                List.of(contribution.id()),
                                () -> store.moderate(contribution.id(), decided.decision(), decided.hiding())));
        log.add(contribution.id(), decided);
        recording.moderated(contribution, decided);
        return store.get(contribution.id());
    }

    private Instant now() {
        return house.moments().now();
    }
}
