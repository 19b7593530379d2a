package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.Actor;
import org.madang.api.Answer;
import org.madang.api.Answerable;
import org.madang.api.Disposition;
import org.madang.api.Hiding;
import org.madang.api.ImportBatch;
import org.madang.api.ImportedContribution;
import org.madang.api.Moderation;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.Reason;
import org.madang.api.Receipt;
import org.madang.api.ReceiptStatus;
import org.madang.api.Values;

/** What the public record gets to know, and what it does not. */
class PublicRecordTest {

    private static final String SAID = "My name is Kim and I live at number 7";

    @ParameterizedTest
    @EnumSource
    void knows_what_was_said_by_a_hash_only(TestDatabase database) {
        var city = new City(database);
        var consultation = city.consultation(city.policy());

        var said = city.says(consultation, SAID);

        var receipt = city.receipts.of(said.id()).orElseThrow();
        assertThat(city.outbox.kept("contribution"))
                .singleElement()
                .extracting(entry -> entry.required("commitment"))
                .isEqualTo(receipt.commitment(SAID));
        assertThat(city.outbox.kept()).noneMatch(entry -> tells(entry, "Kim") || tells(entry, City.RESIDENT.id()));
    }

    @ParameterizedTest
    @EnumSource
    void a_receipt_leads_to_its_commitment_also_after_an_erasure(TestDatabase database) {
        var city = new City(database);
        var said = city.says(city.consultation(city.policy()), SAID);
        var receipt = city.receipts.of(said.id()).orElseThrow();
        var commitment = receipt.commitment(SAID);

        assertThat(city.receipts.check(Receipt.parse(receipt.code())))
                .contains(new ReceiptStatus(said.id(), commitment, false));
        assertThat(city.receipts.check(new Receipt(said.id(), "0".repeat(32)))).isEmpty();
        assertThat(city.receipts.check(new Receipt("c-nobody", receipt.salt()))).isEmpty();

        city.contributions.erase(said.id(), new Reason("It names a person", City.CLERK));

        assertThat(city.receipts.check(receipt)).contains(new ReceiptStatus(said.id(), commitment, true));
        assertThat(city.receipts.of(said.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_erasure_removes_the_text_and_leaves_the_reason_and_the_counts(TestDatabase database) {
        var city = new City(database);
        var policy = city.policy();
        var said = city.says(city.consultation(policy), SAID);
        var before = city.contributions.counts(policy).total();

        var erased = city.contributions.erase(said.id(), new Reason("It names a person", City.CLERK));

        assertThat(erased.text()).isEmpty();
        assertThat(erased.moderation()).isEqualTo(Moderation.HIDDEN);
        assertThat(erased.hidden()).contains(new Hiding(Hiding.Ground.PERSONAL_DATA, "It names a person"));
        assertThat(city.contributions.moderation(said.id())).hasSize(1);
        assertThat(city.contributions.counts(policy).total()).isEqualTo(before);
        assertThat(city.contributions.find(said.id()).orElseThrow().text()).isEmpty();
        assertThat(city.outbox.kept("moderation")).singleElement().satisfies(entry -> {
            assertThat(entry.required("ground")).isEqualTo("personal-data");
            assertThat(entry.required("contribution")).hasSize(64);
            assertThat(tells(entry, "names a person")).isFalse();
        });
    }

    @Test
    void erases_once_and_shows_nothing_erased_again() {
        var city = new City(TestDatabase.H2);
        var said = city.says(city.consultation(city.policy()), SAID);
        var author = new Reason("I want it gone", City.RESIDENT);

        city.contributions.erase(said.id(), author);
        city.contributions.erase(said.id(), author);

        assertThat(city.contributions.moderation(said.id())).hasSize(1);
        assertThatThrownBy(() -> city.contributions.publish(said.id(), City.CLERK))
                .hasMessageContaining("erased for good");
    }

    @Test
    void lets_only_the_author_and_clerks_erase() {
        var city = new City(TestDatabase.H2);
        var said = city.says(city.consultation(city.policy()), SAID);

        assertThatThrownBy(() ->
                        city.contributions.erase(said.id(), new Reason("I do not like it", Actor.of("resident-2"))))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        failure -> assertThat(failure.problem()).isEqualTo(Problem.NOT_ALLOWED));
        assertThat(city.contributions.find(said.id()).orElseThrow().text()).isEqualTo(SAID);
    }

    @ParameterizedTest
    @EnumSource
    void the_timeline_can_be_compared_with_the_record(TestDatabase database) {
        var city = new City(database);
        var policy = city.policy();
        city.heard(policy);

        var recorded = city.outbox.kept("act").stream()
                .map(entry -> entry.required("commitment"))
                .toList();
        var disclosed = city.receipts.timeline(policy);

        assertThat(disclosed).hasSize(3).allSatisfy(each -> {
            assertThat(new Receipt("timeline", each.salt()).commitment(each.content()))
                    .isEqualTo(each.commitment());
            assertThat(recorded).contains(each.commitment());
        });
        assertThat(disclosed.get(0).content()).contains("A quiet street");
    }

    @Test
    void says_of_a_consultation_when_it_closes_and_how_much_came() {
        var city = new City(TestDatabase.H2);
        var consultation = city.heard(city.policy());

        assertThat(city.outbox.kept("act"))
                .anySatisfy(entry -> {
                    assertThat(entry.text("subject")).contains(consultation.id());
                    assertThat(entry.text("closes"))
                            .contains(consultation.closes().toString());
                })
                .anySatisfy(entry -> assertThat(entry.number("contributions")).contains(0L));
    }

    @Test
    void records_answers_of_the_same_words_together() {
        var city = new City(TestDatabase.H2);
        var consultation = city.consultation(city.policy());
        var targets = List.of(
                Answerable.contribution(city.says(consultation, "one").id()),
                Answerable.contribution(city.says(consultation, "two").id()));

        city.responses.respondAll(
                targets, Answer.of(Disposition.REJECTED, "Kim is right but", "Roads Office"), City.CLERK);

        assertThat(city.outbox.kept("answer")).singleElement().satisfies(entry -> {
            assertThat(entry.number("count")).contains(2L);
            assertThat(entry.required("disposition")).isEqualTo("rejected");
            assertThat(entry.required("office")).isEqualTo("Roads Office");
            assertThat(tells(entry, "Kim")).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource
    void records_an_import_in_few_entries(TestDatabase database) {
        var city = new City(database);
        var consultation = city.consultation(city.policy());
        var items = IntStream.range(0, 1200)
                .mapToObj(number -> new ImportedContribution(
                        "x-" + number,
                        "p-" + number,
                        Locale.ENGLISH,
                        "text " + number,
                        city.now(),
                        Moderation.PUBLISHED,
                        java.util.Optional.empty()))
                .toList();

        city.contributions.importAll(new ImportBatch<>(consultation.id(), "elsewhere", items), City.CLERK);

        assertThat(city.outbox.kept("contributions"))
                .extracting(entry -> entry.texts("commitments").size())
                .containsExactly(500, 500, 200);
    }

    private static boolean tells(Values entry, String what) {
        return entry.asMap().toString().contains(what);
    }
}
