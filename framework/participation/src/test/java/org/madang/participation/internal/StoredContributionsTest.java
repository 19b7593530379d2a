package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.Actor;
import org.madang.api.Answerable;
import org.madang.api.Audience;
import org.madang.api.Channel;
import org.madang.api.Consultation;
import org.madang.api.Contribution;
import org.madang.api.ContributionFilter;
import org.madang.api.ContributionFilter.Status;
import org.madang.api.Hiding;
import org.madang.api.ImportBatch;
import org.madang.api.ImportReport;
import org.madang.api.ImportedContribution;
import org.madang.api.Mandate;
import org.madang.api.Moderation;
import org.madang.api.ModerationEntry;
import org.madang.api.NewContribution;
import org.madang.api.Origin;
import org.madang.api.PageRequest;
import org.madang.api.RoundedCount;
import org.madang.api.Sector;
import org.madang.api.Stakeholder;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredContributionsTest {

    private final City city;

    StoredContributionsTest(TestDatabase database) {
        city = new City(database);
    }

    @Test
    void keeps_what_was_said_as_it_was_said() {
        var consultation = city.consultation(city.policy());
        var first = city.says(consultation, "좋아요 \uD83D\uDC4D, but 'why'?");

        var reply = city.contributions.submit(
                NewContribution.of(consultation.id(), "resident-2", Channel.PHONE, Locale.KOREAN, "아니요")
                        .inReplyTo(first.id()),
                City.CLERK);

        assertThat(city.contributions.find(first.id())).contains(first);
        assertThat(city.contributions.find(reply.id())).contains(reply);
        assertThat(first.text()).isEqualTo("좋아요 \uD83D\uDC4D, but 'why'?");
        assertThat(reply.replyTo()).contains(first.id());
        assertThat(reply.channel()).isEqualTo(Channel.PHONE);
        assertThat(reply.moderation()).isEqualTo(Moderation.PUBLISHED);
    }

    @Test
    void is_refused_before_opening_and_after_closing() {
        var consultation = city.heard(city.policy());

        assertThatThrownBy(() -> city.says(consultation, "Too late?"))
                .hasMessageContaining("closed at 2026-03-22T00:00:00Z; only a clerk can still record");
    }

    @Test
    void a_clerk_records_a_late_letter_with_the_reason() {
        var consultation = city.heard(city.policy());
        var letter = NewContribution.of(consultation.id(), "resident-9", Channel.PAPER, Locale.ENGLISH, "By post")
                .late("Lay in the wrong office");

        var late = city.contributions.submit(letter, City.CLERK);

        assertThat(late.late()).contains("Lay in the wrong office");
        assertThatThrownBy(() -> city.contributions.submit(letter, City.RESIDENT))
                .hasMessageContaining("only a clerk");
        assertThatThrownBy(() -> city.contributions.submit(
                        City.said(consultation, "By web").late("I forgot"), City.CLERK))
                .hasMessageContaining("only a clerk");
    }

    @Test
    void what_came_in_time_is_not_late() {
        var consultation = city.consultation(city.policy());
        var letter = NewContribution.of(consultation.id(), "resident-9", Channel.PAPER, Locale.ENGLISH, "By post")
                .late("In case");

        assertThat(city.contributions.submit(letter, City.CLERK).late()).isEmpty();
    }

    @Test
    void the_same_origin_twice_is_one_contribution() {
        var consultation = city.consultation(city.policy());
        var wanted = City.said(consultation, "Once").withOrigin(new Origin("form", "42"));

        var first = city.contributions.submit(wanted, City.RESIDENT);
        var again = city.contributions.submit(wanted, City.RESIDENT);

        assertThat(again).isEqualTo(first);
        assertThat(city.contributions.find(consultation.id(), new Origin("form", "42")))
                .contains(first);
    }

    @Test
    void institutions_speak_by_a_representative_whose_term_runs() {
        var consultation = city.consultation(city.policy(), Audience.INSTITUTIONS);
        var board = city.stakeholders.enter(
                new Stakeholder("board-" + consultation.id(), "Board", Sector.OTHER, Set.of()), City.CLERK);
        var opinion = City.said(consultation, "We object");

        assertThatThrownBy(() -> city.contributions.submit(opinion, City.RESIDENT))
                .hasMessageContaining("say in which stakeholder's name you speak");
        assertThatThrownBy(() -> city.contributions.submit(opinion.onBehalfOf(board.id()), City.RESIDENT))
                .hasMessageContaining("does not represent stakeholder");
        city.stakeholders.appoint(
                Mandate.of(
                        board.id(), City.RESIDENT.id(), city.now(), city.now().plusSeconds(9)),
                City.CLERK);

        var said = city.contributions.submit(opinion.onBehalfOf(board.id()), City.RESIDENT);

        assertThat(said.stakeholder()).contains(board.id());
        assertThat(said.author()).isEqualTo(City.RESIDENT.id());
    }

    @Test
    void a_hidden_contribution_keeps_its_reason_in_sight_and_can_come_back() {
        var said = city.says(city.consultation(city.policy()), "My neighbour Kim is ill");
        var hiding = new Hiding(Hiding.Ground.PERSONAL_DATA, "Names a person's illness");

        var hidden = city.contributions.hide(said.id(), hiding, City.CLERK);
        var shown = city.contributions.publish(said.id(), Actor.of("appeal board"));

        assertThat(hidden.moderation()).isEqualTo(Moderation.HIDDEN);
        assertThat(hidden.hidden()).contains(hiding);
        assertThat(shown.hidden()).isEmpty();
        assertThat(city.contributions.moderation(said.id()))
                .containsExactly(
                        new ModerationEntry(Moderation.HIDDEN, Optional.of(hiding), "clerk-1", city.now()),
                        new ModerationEntry(Moderation.PUBLISHED, Optional.empty(), "appeal board", city.now()));
        assertThatThrownBy(() -> new Hiding(Hiding.Ground.SPAM, " ")).hasMessageContaining("'reason' is blank");
    }

    @Test
    void an_import_takes_each_once_with_its_own_time_and_moderation() {
        var consultation = city.consultation(city.policy());
        var batch = batch(
                consultation,
                imported(1, Moderation.PUBLISHED),
                imported(2, Moderation.HIDDEN),
                imported(3, Moderation.PENDING),
                imported(1, Moderation.PUBLISHED));

        var first = city.contributions.importAll(batch, City.CLERK);
        var again = city.contributions.importAll(batch, City.CLERK);

        assertThat(first).isEqualTo(new ImportReport(3, 0, 1, List.of()));
        assertThat(again).isEqualTo(new ImportReport(0, 0, 4, List.of()));
        var found = city.contributions
                .list(consultation.policy(), ContributionFilter.all(), PageRequest.first(10))
                .items();
        assertThat(found).extracting(Contribution::text).containsExactly("Text 3", "Text 2", "Text 1");
        assertThat(found)
                .extracting(Contribution::at)
                .containsExactly(
                        city.now().minusSeconds(3),
                        city.now().minusSeconds(2),
                        city.now().minusSeconds(1));
        assertThat(found.get(1).hidden()).contains(new Hiding(Hiding.Ground.OTHER, "Moderated there"));
        assertThat(city.contributions.moderation(found.get(1).id())).hasSize(1);
    }

    @Test
    void an_import_after_closing_adds_nothing_but_may_be_repeated() {
        var consultation = city.consultation(city.policy());
        var known = batch(consultation, imported(1, Moderation.PUBLISHED));
        city.contributions.importAll(known, City.CLERK);
        city.clock.advance(City.PERIOD);

        assertThat(city.contributions.importAll(known, City.CLERK).unchanged()).isEqualTo(1);
        assertThatThrownBy(() -> city.contributions.importAll(
                        batch(consultation, imported(2, Moderation.PUBLISHED)), City.CLERK))
                .hasMessageContaining("its 1 new contributions can not be imported any more");
    }

    @Test
    void lists_by_status_and_language_in_pages() {
        var consultation = city.consultation(city.policy());
        var said = new ArrayList<Contribution>();
        for (var number = 0; number < 5; number++) {
            said.add(city.says(consultation, "Number " + number));
        }
        city.contributions.submit(
                NewContribution.of(consultation.id(), City.RESIDENT.id(), Channel.WEB, Locale.KOREAN, "다섯"),
                City.RESIDENT);
        city.answer(Answerable.contribution(said.get(0).id()));
        city.contributions.hide(said.get(1).id(), new Hiding(Hiding.Ground.SPAM, "Advertises"), City.CLERK);
        var open = ContributionFilter.all().withStatus(Status.OPEN).withLanguage(Locale.ENGLISH);

        var first = city.contributions.list(consultation.policy(), open, PageRequest.first(2));
        var second = city.contributions.list(
                consultation.policy(),
                open,
                PageRequest.first(2).after(first.next().orElseThrow()));

        assertThat(first.items()).extracting(Contribution::text).containsExactly("Number 2", "Number 3");
        assertThat(second.items()).extracting(Contribution::text).containsExactly("Number 4");
        assertThat(second.next()).isEmpty();
        assertThat(texts(consultation, Status.ANSWERED)).containsExactly("Number 0");
        assertThat(texts(consultation, Status.HIDDEN)).containsExactly("Number 1");
        assertThat(texts(consultation, Status.PENDING)).isEmpty();
        assertThatThrownBy(() -> city.contributions.list(
                        consultation.policy(), open, PageRequest.first(2).after("x")))
                .hasMessageContaining("'x' is not a cursor of this list");
    }

    @Test
    void counts_add_up_and_people_are_rounded() {
        var consultation = city.consultation(city.policy());
        var items = new ArrayList<ImportedContribution>();
        for (var number = 1; number <= 12; number++) {
            items.add(imported(number, Moderation.PUBLISHED));
        }
        items.add(imported(13, Moderation.HIDDEN));
        city.contributions.importAll(new ImportBatch<>(consultation.id(), "elsewhere", items), City.CLERK);
        var pending = city.contributions.submitForModeration(City.said(consultation, "May I?"), City.RESIDENT);
        city.answer(Answerable.contribution(pending.id()));

        var counts = city.contributions.counts(consultation.policy());

        assertThat(counts.total()).isEqualTo(14);
        assertThat(counts.published()).isEqualTo(12);
        assertThat(counts.hidden()).isEqualTo(1);
        assertThat(counts.pending()).isEqualTo(1);
        assertThat(counts.answered()).isEqualTo(1);
        assertThat(counts.open()).isEqualTo(12);
        assertThat(counts.byChannel()).containsEntry(Channel.IMPORT, 13L).containsEntry(Channel.WEB, 1L);
        assertThat(counts.participants()).isEqualTo(new RoundedCount(15, false));
    }

    private List<String> texts(Consultation consultation, Status status) {
        return city
                .contributions
                .list(consultation.policy(), ContributionFilter.all().withStatus(status), PageRequest.first(10))
                .items()
                .stream()
                .map(Contribution::text)
                .toList();
    }

    private ImportBatch<ImportedContribution> batch(Consultation consultation, ImportedContribution... items) {
        return new ImportBatch<>(consultation.id(), "elsewhere", List.of(items));
    }

    private ImportedContribution imported(int number, Moderation moderation) {
        return new ImportedContribution(
                "id-" + number,
                "author-" + number,
                Locale.ENGLISH,
                "Text " + number,
                city.now().minusSeconds(number),
                moderation,
                moderation == Moderation.HIDDEN
                        ? Optional.of(new Hiding(Hiding.Ground.OTHER, "Moderated there"))
                        : Optional.empty());
    }
}
