package org.madang.participation.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.madang.api.ConsultationState;
import org.madang.api.ImportBatch;
import org.madang.api.ImportReport;
import org.madang.api.ImportReport.Skipped;
import org.madang.api.ImportedSupport;
import org.madang.participation.internal.ImportedVote.Slot;
import org.madang.participation.internal.VoteWriter.Written;

/** Takes supports given elsewhere; of one voter on one contribution the latest counts. */
final class SupportImport {

    private static final int PART = 5000;

    private final Foundation house;
    private final ConsultationStore consultations;
    private final ContributionStore contributions;

    SupportImport(Foundation house) {
        this.house = house;
        this.consultations = new ConsultationStore(house.database(), house.moments());
        this.contributions = new ContributionStore(house.database());
    }

    ImportReport importAll(ImportBatch<ImportedSupport> batch) {
        return house.database().call(handle -> {
            consultations.lock(batch.consultation());
            var known = contributions.lockImported(batch.consultation(), batch.source(), wanted(batch.items()));
            var skipped = skipped(batch.items(), known);
            var written = write(handle, batch.consultation(), latest(batch.items(), known));
            var unchanged = batch.items().size() - skipped.size() - written.added() - written.updated();
            return new ImportReport(written.added(), written.updated(), unchanged, skipped);
        });
    }

    private static Set<String> wanted(List<ImportedSupport> items) {
        return items.stream().map(ImportedSupport::contribution).collect(Collectors.toSet());
    }

    private static List<Skipped> skipped(List<ImportedSupport> items, Map<String, String> known) {
        var skipped = new ArrayList<Skipped>();
        for (var index = 0; index < items.size(); index++) {
            var contribution = items.get(index).contribution();
            if (!known.containsKey(contribution)) {
                skipped.add(new Skipped(index, "There is no contribution '%s'".formatted(contribution)));
            }
        }
        return skipped;
    }

    /** By contribution, so that each part asks the database about few of them. */
    private static List<ImportedVote> latest(List<ImportedSupport> items, Map<String, String> known) {
        var latest = new LinkedHashMap<Slot, ImportedVote>();
        for (var item : items) {
            Optional.ofNullable(known.get(item.contribution()))
                    .map(contribution -> vote(contribution, item))
                    .ifPresent(vote -> latest.merge(
                            vote.slot(), vote, (first, second) -> second.replaces(first) ? second : first));
        }
        return latest.values().stream()
                .sorted(Comparator.comparing(ImportedVote::contribution))
                .toList();
    }

    private static ImportedVote vote(String contribution, ImportedSupport item) {
        return new ImportedVote(new Slot(contribution, item.voter()), item.support(), Moments.storable(item.at()));
    }

    private Written write(Handle handle, String consultation, List<ImportedVote> votes) {
        var counts = new SupportChanges();
        var written = Parts.of(votes, PART).stream()
                .map(part -> new VoteWriter(handle, counts).write(part))
                .reduce(new Written(0, 0), Written::plus);
        if (written.any()) {
            requireOpen(consultation);
            count(handle, votes, counts);
        }
        return written;
    }

    private void requireOpen(String consultation) {
        var found = consultations.get(consultation);
        if (found.state() == ConsultationState.CLOSED) {
            throw Failures.rule("Consultation '%s' closed at %s; no new supports can be imported any more"
                    .formatted(consultation, found.closes()));
        }
    }

    /** People count for the policy, whatever they support. */
    private void count(Handle handle, List<ImportedVote> votes, SupportChanges counts) {
        var touched = votes.stream().map(ImportedVote::contribution).distinct().toList();
        var tally = new Tally(handle);
        tally.moving(touched, () -> counts.write(handle));
        var any = contributions.get(touched.get(0));
        var voters = votes.stream().map(vote -> vote.slot().voter()).toList();
        var people = new Participants(handle).add(any.policy(), voters);
        tally.addAll(List.of(TallyChange.ofPeople(TallyCell.of(any), people)));
    }
}
