package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.madang.api.Document;
import org.madang.api.Hiding;
import org.madang.api.PolicyChange;
import org.madang.api.PolicyId;
import org.madang.api.Translation;
import org.madang.api.Translation.Draft;
import org.madang.api.Translation.Source;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoredTranslationsTest {

    private final City city;
    private final StoredTranslations translations;
    private PolicyId policy = new PolicyId("none");

    StoredTranslationsTest(TestDatabase database) {
        city = new City(database);
        translations = new Domain(city.house).translations;
    }

    @BeforeEach
    void a_policy() {
        policy = city.policy();
    }

    @Test
    void the_original_can_always_be_reached() {
        var key = Document.Key.version(policy, 1);
        add(key, Source.MACHINE, "차는 돌아갑니다.");
        city.policies.change(policy, PolicyChange.substantive("Fee", "Cars pay."), City.CLERK);

        assertThat(translations.original(key))
                .isEqualTo(new Document(key, Locale.ENGLISH, "A quiet street", "Cars go round."));
    }

    @Test
    void a_persons_translation_goes_before_a_machines_and_both_stay() {
        var key = Document.Key.version(policy, 1);
        var human = add(key, Source.HUMAN, "차량은 우회합니다.");
        var machine = add(key, Source.MACHINE, "차는 돌아갑니다.");

        assertThat(translations.best(key, Locale.KOREAN)).contains(human);
        assertThat(translations.of(key)).containsExactly(human, machine);
        assertThat(translations.count(policy, Source.HUMAN)).isEqualTo(1);
        assertThat(translations.count(policy, Source.MACHINE)).isEqualTo(1);
    }

    @Test
    void a_checked_machine_translation_goes_before_a_newer_unchecked_one() {
        var key = Document.Key.version(policy, 1);
        var first = add(key, Source.MACHINE, "차는 돌아갑니다.");
        add(key, Source.MACHINE, "차가 둥글다.");

        var checked = translations.reviewed(first.id(), City.CLERK);

        assertThat(checked.reviewer()).contains("clerk-1");
        assertThat(translations.best(key, Locale.KOREAN)).contains(checked);
    }

    @Test
    void a_persons_translation_needs_no_checking() {
        var human = add(Document.Key.version(policy, 1), Source.HUMAN, "차량은 우회합니다.");

        assertThatThrownBy(() -> translations.reviewed(human.id(), City.CLERK))
                .hasMessageContaining("was made by a person");
    }

    @Test
    void every_translation_says_what_it_is_in_its_own_language_where_we_have_it() {
        var key = Document.Key.version(policy, 1);
        var french = new Draft(key, Locale.FRENCH, "", "Les voitures tournent.", Source.MACHINE, "apertium");

        assertThat(add(key, Source.MACHINE, "차는").label()).isEqualTo("영어 원문의 기계 번역(apertium), 사람이 검토하지 않음. 원문이 우선합니다.");
        assertThat(add(key, Source.HUMAN, "차는").label()).isEqualTo("영어 원문의 번역(apertium). 원문이 우선합니다.");
        assertThat(translations.add(french, City.CLERK).label())
                .isEqualTo(
                        "Machine translation from English by apertium, not checked by a person. The original counts.");
    }

    @Test
    void what_is_missing_is_the_latest_version_first() {
        add(Document.Key.version(policy, 1), Source.MACHINE, "차는");
        assertThat(translations.missing(policy, Locale.KOREAN)).isEmpty();

        city.policies.change(policy, PolicyChange.editorial("Comma", "Cars, go round."), City.CLERK);
        var said = city.says(city.consultation(policy), "Where do I cross?");

        assertThat(translations.missing(policy, Locale.KOREAN))
                .extracting(Document::key)
                .containsExactly(Document.Key.version(policy, 2), Document.Key.contribution(policy, said.id()));
        assertThat(translations.missing(policy, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void a_contribution_is_translated_once_shown() {
        var key = Document.Key.contribution(
                policy,
                city.says(city.consultation(policy), "Where do I cross?").id());

        add(key, Source.MACHINE, "어디로 건너나요?");

        assertThat(translations.missing(policy, Locale.KOREAN))
                .extracting(Document::key)
                .doesNotContain(key);
    }

    @Test
    void a_hidden_contribution_is_neither_missing_nor_translated() {
        var said = city.says(city.consultation(policy), "Spam").id();
        city.contributions.hide(said, new Hiding(Hiding.Ground.SPAM, "Spam"), City.CLERK);
        var key = Document.Key.contribution(policy, said);

        assertThat(translations.missing(policy, Locale.KOREAN))
                .extracting(Document::key)
                .doesNotContain(key);
        assertThatThrownBy(() -> add(key, Source.MACHINE, "스팸")).hasMessageContaining("is hidden");
    }

    @Test
    void nothing_is_translated_into_its_own_language() {
        var draft = new Draft(Document.Key.version(policy, 1), Locale.ENGLISH, "", "Cars.", Source.HUMAN, "office");

        assertThatThrownBy(() -> translations.add(draft, City.CLERK))
                .hasMessage("The original is in 'en' already; translate into another language");
    }

    @Test
    void there_is_no_translation_without_an_original() {
        assertThatThrownBy(() -> add(Document.Key.version(policy, 7), Source.HUMAN, "차는"))
                .hasMessageContaining("There is no version of policy '%s' '7'", policy);
    }

    private Translation add(Document.Key key, Source source, String text) {
        return translations.add(new Draft(key, Locale.KOREAN, "조용한 거리", text, source, "apertium"), City.CLERK);
    }
}
