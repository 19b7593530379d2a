package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.Actor;
import org.madang.api.Consultation;
import org.madang.api.Hiding;
import org.madang.api.ImportBatch;
import org.madang.api.ImportReport;
import org.madang.api.ImportReport.Skipped;
import org.madang.api.ImportedContribution;
import org.madang.api.ImportedSupport;
import org.madang.api.Moderation;
import org.madang.api.Origin;
import org.madang.api.Support;
import org.madang.api.SupportCounts;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredSupportsTest {

    private static final List<Support> CHOICES = List.of(Support.AGREE, Support.DISAGREE, Support.PASS);

    private final City city;

    StoredSupportsTest(TestDatabase database) {
        city = new City(database);
    }

    @Test
    void of_one_voter_the_last_support_counts() {
        var said = city.says(city.consultation(city.policy()), "Trees");

        city.supports.give(said.id(), Support.AGREE, Actor.of("a"));
        city.supports.give(said.id(), Support.PASS, Actor.of("b"));
        city.supports.give(said.id(), Support.AGREE, Actor.of("a"));
        var counts = city.supports.give(said.id(), Support.DISAGREE, Actor.of("a"));

        assertThat(counts).isEqualTo(new SupportCounts(0, 1, 1));
        assertThat(city.supports.counts(said.id())).isEqualTo(counts);
        assertThat(city.contributions.counts(said.policy()).supports()).isEqualTo(2);
    }

    @Test
    void many_at_once_are_counted_exactly() throws Exception {
        var said = city.says(city.consultation(city.policy()), "Trees");
        var calls = new ArrayList<Callable<SupportCounts>>();
        for (var turn = 0; turn < 60; turn++) {
            var voter = "voter-" + turn % 20;
            var support = turn < 40 ? Support.AGREE : Support.DISAGREE;
            calls.add(() -> city.supports.give(said.id(), support, Actor.of(voter)));
        }
        var threads = Executors.newFixedThreadPool(8);

        for (var call : threads.invokeAll(calls)) {
            call.get();
        }
        threads.shutdown();

        var counts = city.supports.counts(said.id());
        assertThat(counts.total()).isEqualTo(20);
        assertThat(counts).isEqualTo(stored(said.id()));
    }

    @Test
    void needs_an_open_consultation_and_a_contribution_that_is_shown() {
        var consultation = city.consultation(city.policy());
        var hidden = city.says(consultation, "Buy this");
        var shown = city.says(consultation, "Trees");
        city.contributions.hide(hidden.id(), new Hiding(Hiding.Ground.SPAM, "Advertises"), City.CLERK);

        assertThatThrownBy(() -> city.supports.give(hidden.id(), Support.AGREE, Actor.of("a")))
                .hasMessageContaining("is hidden (Advertises)");
        city.clock.advance(City.PERIOD);
        assertThatThrownBy(() -> city.supports.give(shown.id(), Support.AGREE, Actor.of("a")))
                .hasMessageContaining("only while its consultation is open");
    }

    @Test
    void an_import_keeps_the_latest_of_each_voter_and_lists_what_it_skips() {
        var consultation = consultationWith(2);
        var early = city.now();
        var late = city.now().plusSeconds(60);
        var batch = new ImportBatch<>(
                consultation.id(),
                "polis",
                List.of(
                        new ImportedSupport("0", "a", Support.AGREE, late),
                        new ImportedSupport("0", "a", Support.DISAGREE, early),
                        new ImportedSupport("0", "b", Support.AGREE, early),
                        new ImportedSupport("0", "b", Support.PASS, early),
                        new ImportedSupport("1", "a", Support.AGREE, early),
                        new ImportedSupport("77", "a", Support.AGREE, early)));

        var report = city.supports.importAll(batch, City.CLERK);
        var again = city.supports.importAll(batch, City.CLERK);

        assertThat(report)
                .isEqualTo(new ImportReport(3, 0, 2, List.of(new Skipped(5, "There is no contribution '77'"))));
        assertThat(again.added() + again.updated()).isZero();
        assertThat(again.unchanged()).isEqualTo(5);
        assertThat(counts(consultation, "0")).isEqualTo(new SupportCounts(1, 0, 1));
        assertThat(counts(consultation, "1")).isEqualTo(new SupportCounts(1, 0, 0));
    }

    @Test
    void a_later_import_replaces_an_earlier_vote_and_an_older_one_does_not() {
        var consultation = consultationWith(1);
        vote(consultation, Support.AGREE, Duration.ofMinutes(10));

        var newer = vote(consultation, Support.PASS, Duration.ofMinutes(20));
        var older = vote(consultation, Support.DISAGREE, Duration.ofMinutes(5));

        assertThat(newer).isEqualTo(new ImportReport(0, 1, 0, List.of()));
        assertThat(older).isEqualTo(new ImportReport(0, 0, 1, List.of()));
        assertThat(counts(consultation, "0")).isEqualTo(new SupportCounts(0, 0, 1));
    }

    @Test
    void a_hundred_thousand_come_in_and_come_in_again() {
        var consultation = consultationWith(100);
        var items = new ArrayList<ImportedSupport>();
        for (var voter = 0; voter < 1000; voter++) {
            for (var contribution = 0; contribution < 100; contribution++) {
                var support = CHOICES.get((voter + contribution) % 3);
                items.add(new ImportedSupport(Integer.toString(contribution), "v" + voter, support, city.now()));
            }
        }
        var batch = new ImportBatch<>(consultation.id(), "polis", items);

        var first = Stopwatch.timed("100 000 supports, new", () -> city.supports.importAll(batch, City.CLERK));
        var again = Stopwatch.timed("100 000 supports, again", () -> city.supports.importAll(batch, City.CLERK));

        assertThat(first).isEqualTo(new ImportReport(100_000, 0, 0, List.of()));
        assertThat(again).isEqualTo(new ImportReport(0, 0, 100_000, List.of()));
        assertThat(city.contributions.counts(consultation.policy()).supports()).isEqualTo(100_000);
        assertThat(counts(consultation, "0")).isEqualTo(new SupportCounts(334, 333, 333));
    }

    private Consultation consultationWith(int contributions) {
        var consultation = city.consultation(city.policy());
        var items = new ArrayList<ImportedContribution>();
        for (var number = 0; number < contributions; number++) {
            items.add(new ImportedContribution(
                    Integer.toString(number),
                    "author",
                    Locale.ENGLISH,
                    "Text " + number,
                    city.now(),
                    Moderation.PUBLISHED,
                    Optional.empty()));
        }
        city.contributions.importAll(new ImportBatch<>(consultation.id(), "polis", items), City.CLERK);
        return consultation;
    }

    private ImportReport vote(Consultation consultation, Support support, Duration after) {
        var item = new ImportedSupport("0", "a", support, city.now().plus(after));
        return city.supports.importAll(new ImportBatch<>(consultation.id(), "polis", List.of(item)), City.CLERK);
    }

    private SupportCounts counts(Consultation consultation, String contribution) {
        return city.contributions
                .find(consultation.id(), new Origin("polis", contribution))
                .orElseThrow()
                .supports();
    }

    private SupportCounts stored(String contribution) {
        return city.house
                .database()
                .call(handle -> new SupportCounts(
                        stored(handle, contribution, Support.AGREE),
                        stored(handle, contribution, Support.DISAGREE),
                        stored(handle, contribution, Support.PASS)));
    }

    private static long stored(org.jdbi.v3.core.Handle handle, String contribution, Support support) {
        return handle.createQuery("select count(*) from support where contribution_id = :id and choice = :choice")
                .bind("id", contribution)
                .bind("choice", support.name())
                .mapTo(Long.class)
                .one();
    }
}
