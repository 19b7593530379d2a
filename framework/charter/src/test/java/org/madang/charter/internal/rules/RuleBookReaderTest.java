package org.madang.charter.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madang.charter.Term;

class RuleBookReaderTest {

    private final Grammar grammar = new Grammar();

    private RuleBook read(String... lines) {
        return RuleBookReader.read(String.join("\n", lines), grammar);
    }

    @Test
    void reads_who_says_so_since_when() {
        var header = read(
                        "# a comment",
                        "pack \"kr-apa\" version 2024-01 source \"Administrative Procedures Act\" valid from 2022-07-12",
                        "language ko signed by \"City lawyer\" calendar kr",
                        "heard: before adopt there must be consult -- art. 41")
                .header();

        assertThat(header.pack()).isEqualTo("kr-apa");
        assertThat(header.from()).contains(LocalDate.of(2022, 7, 12));
        assertThat(header.signer()).isEqualTo("City lawyer");
        assertThat(header.calendar()).isEqualTo("kr");
    }

    @Test
    void keeps_id_sentence_and_citation_of_a_rule() {
        var rule = read("heard: before \"Council votes\" there must be consult or hear  -- APA art. 41(1)")
                .rules()
                .get(0);

        assertThat(rule.id()).isEqualTo("heard");
        assertThat(rule.sentence()).isEqualTo("before \"Council votes\" there must be consult or hear");
        assertThat(rule.citation()).isEqualTo("APA art. 41(1)");
        assertThat(rule.names("a").any()).containsExactly("Council votes");
        assertThat(rule.names("c").any()).containsExactly("consult", "hear");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PRECEDENCE | 의결 전에 의견수렴이 있어야 한다
            PRECEDENCE | "의회 표결" 전에 "의견 수렴"이 있어야 한다
            RESPONSE | after every reject there must follow remedy
            RESPONSE_WITHIN | after accept there must follow adopt or reject within 1 year
            RESPONSE_WITHIN | 수리 뒤 30일 안에 발의가 따라야 한다
            FRESHNESS | between the last "Change draft" and adopt there must be consult
            FRESHNESS | 마지막 변경과 의결 사이에 의견수렴이 있어야 한다
            EXACTLY_ONCE | adopt happens exactly once
            EVERY_CASE | every case passes screen
            EVERY_CASE | 모든 사건은 심사를 거친다
            MIN_OPEN | consult stays open at least one month, but at least 30 days
            MIN_OPEN | consult stays open at least 3 months extended over holidays
            MIN_OPEN | 의견수렴은 최소 20일 동안 열려 있어야 한다
            MAJORITY | adopt needs more than half of votes cast
            MAJORITY | adopt needs at least half of members present
            THRESHOLD | accept needs "validSignatures" to be at least 1/70, rounded up of "eligible"
            ROLE | adopt is done by council
            SEPARATION | nobody may both propose and adopt
            REMEDY | reject can be appealed for at least 30 days
            REMEDY_INDEPENDENT | reject can be appealed for at least 30 days to someone who did not decide
            CONSENT | adopt needs "consent" to be true
            NEVER_TIMED_OUT | hear is never ended by a timer
            CLOSED_LIST | "skip-notice" is allowed only with a ground from list "art-41-1" in "ground"
            ALL_INSTANCES | every hear is completed
            CARRIES | reject states "reasons"
            CARRIES | reject states reasons
            CARRIES | reject states reasons, remedy and office
            CARRIES | 거부에는 reasons가 들어 있어야 한다
            AMOUNT | designate needs members to be at least 21
            AMOUNT | 지정에는 members가 21 이상이어야 한다
            CONSENT | adopt needs consent to be true
            DEPENDS_NOT | adopt does not depend on turnout
            DEPENDS_NOT | 의결은 "turnout"에 달려 있지 않다
            ANSWERS | when x is 5, decide answers "way" with each
            STATES_AS | close states "state" as refused
            STATES_AS | close states state as refused
            THRESHOLD | accept needs validSignatures to be at least 1/70 of eligible
            ANSWERS | when x is 5, decide answers way with each
            PRECEDENCE | adopt requires consult
            PRECEDENCE | consult must come before adopt
            RESPONSE | after reject there must be remedy
            RESPONSE | whenever reject happens, remedy must follow
            RESPONSE_WITHIN | report happens within 1 month after accept
            NEVER | adopt must not happen
            CAN_HAPPEN | appeal must be possible
            CAN_HAPPEN_WHATEVER | support can happen whatever inCensus is
            CAN_HAPPEN_WHATEVER | "inCensus" is no gate for support
            CAN_HAPPEN_WHATEVER | inCensus가 무엇이든 지지가 가능해야 한다
            MIN_OPEN | consult is open for at least 20 days
            MAX_OPEN | support expires after 12 months
            MAX_OPEN | support must not last longer than 12 months
            MAX_OPEN | 지지는 12개월이 지나면 끝난다
            EXACTLY_OPEN | vote lasts exactly 7 days
            EXACTLY_OPEN | 투표는 정확히 7일 동안 열려 있어야 한다
            MIN_BETWEEN | vote happens at least 45 days after call
            MAX_BETWEEN | report happens at most 1 month after accept
            MAJORITY | accept needs more yes than no
            MAJORITY | 수용은 찬성이 반대보다 많아야 한다
            DEPENDS_ONLY | accept needs no quorum
            DEPENDS_ONLY | there is no quorum for accept
            DEPENDS_ONLY | 수용에는 정족수가 없다
            QUORUM | adopt needs at least a third of members to be present
            THRESHOLD | accept needs supports to be at least 1 per cent of residents
            SEPARATION | "present-other" and "write-report" are done by different people
            SEPARATION | the same person never does propose and review
            CONSENT | accept happens only if result is accepted
            CARRIES | reject must say reasons
            ASKS | "check-supporter" asks for "age"
            ASKS | "확인"은 "나이"를 묻는다
            SOUND | every case can be finished; nothing is left over
            SOUND | 모든 사건은 끝낼 수 있고 남는 것이 없다
            """)
    void understands_a_clerk(Kind kind, String sentence) {
        assertThat(read("r: " + sentence).rules().get(0).kind()).isEqualTo(kind);
    }

    @Test
    void every_form_in_the_table_reads_back_as_its_kind() {
        var slots = slots(
                "a",
                "adopt",
                "b",
                "change",
                "c",
                "consult",
                "term",
                "20 days",
                "share",
                "more than half",
                "base",
                "votes cast",
                "group",
                "council",
                "value",
                "votes",
                "values",
                "votes",
                "wanted",
                "true",
                "list",
                "grounds",
                "amount",
                "at least 21");

        for (var kind : Kind.values()) {
            var korean = grammar.say(kind, "ko", Map.copyOf(korean(slots)));
            assertThat(grammar.parse(grammar.say(kind, "en", slots))
                            .orElseThrow()
                            .kind())
                    .isEqualTo(kind);
            assertThat(grammar.parse(korean).orElseThrow().kind()).as(korean).isEqualTo(kind);
        }
    }

    private static Map<String, String> slots(String... pairs) {
        var slots = new HashMap<String, String>();
        for (int index = 0; index < pairs.length; index += 2) {
            slots.put(pairs[index], pairs[index + 1]);
        }
        return slots;
    }

    private static Map<String, String> korean(Map<String, String> slots) {
        var korean = new HashMap<>(slots);
        korean.put("term", "20일");
        korean.put("share", "과반");
        korean.put("base", "표결");
        korean.put("amount", "21 이상");
        return korean;
    }

    @Test
    void every_form_stands_in_the_page_for_clerks() throws IOException {
        var page = Files.readString(Path.of("..", "..", "processes", "RULES.md"));
        var english = slots("a", "\"A\"", "b", "\"B\"", "c", "\"C\"", "term", "20 days", "share", "more than half");
        english.putAll(slots("base", "votes cast", "amount", "at least 21", "group", "council", "value", "reasons"));
        english.putAll(slots("values", "\"reasons\"", "wanted", "true", "list", "grounds"));
        var korean = korean(english);
        korean.put("whole", "residents");

        for (var form : grammar.forms("en")) {
            var sentence = new Phrase(Kind.SOUND, "en", form).fill(english).replace("…", "residents");
            assertThat(page).contains("`" + sentence + "`");
        }
        for (var form : grammar.forms("ko")) {
            assertThat(page).contains("`" + new Phrase(Kind.SOUND, "ko", form).fill(korean) + "`");
        }
    }

    @Test
    void reads_periods_as_people_write_them() {
        assertThat(read("r: consult stays open at least 1 month but at least 30 days")
                        .rules()
                        .get(0)
                        .term())
                .isEqualTo(Term.parse("max(P1M,P30D)"));
        assertThat(read("r: 의견수렴은 최소 1개월(최소 30일) 동안 열려 있어야 한다").rules().get(0).term())
                .isEqualTo(Term.parse("max(P1M,P30D)"));
        assertThat(read("r: consult lasts at most 56 working days")
                        .rules()
                        .get(0)
                        .term())
                .isEqualTo(Term.parse("P56B"));
    }

    @Test
    void takes_cases_escapes_and_calendars_apart() {
        var rule = read("r: when infill is false, before adopt there must be inform, unless grounds-noted")
                .rules()
                .get(0);

        assertThat(rule.when()).contains(new Rule.When("infill", "false"));
        assertThat(rule.unless().orElseThrow().any()).containsExactly("grounds-noted");
        assertThat(read("r: consult stays open at least 20 days by calendar kr")
                        .rules()
                        .get(0)
                        .calendar())
                .contains("kr");
    }

    @Test
    void takes_several_values_of_a_case_apart() {
        var english = read(
                "r: when planKind is \"in fill\" and floorArea is 70000 and screened is true, adopt never happens");
        var korean = read("r: \"planKind\"가 \"in fill\"이고 floorArea가 70000이고 screened가 true일 때, adopt는 결코 이루어지지 않는다");

        assertThat(english.rules().get(0).when())
                .containsExactly(
                        new Rule.When("planKind", "in fill"),
                        new Rule.When("floorArea", "70000"),
                        new Rule.When("screened", "true"));
        assertThat(korean.rules().get(0).when())
                .isEqualTo(english.rules().get(0).when());
        assertThat(korean.rules().get(0).kind())
                .isEqualTo(english.rules().get(0).kind());
    }

    @Test
    void reads_lists_staff_and_exceptions() {
        var book = read(
                "list \"art-41-1\": \"urgent\", \"execution\"",
                "staff clerk: kim, lee",
                "r3: before adopt there must be consult",
                "exception to rule r3: art. 11-15, until 2027-12-31, signed by \"City lawyer\"");

        assertThat(book.lists()).containsEntry("art-41-1", List.of("urgent", "execution"));
        assertThat(book.staff().get("clerk")).containsExactly("kim", "lee");
        assertThat(book.exception("r3", LocalDate.of(2027, 12, 31))).isPresent();
        assertThat(book.exception("r3", LocalDate.of(2028, 1, 1))).isEmpty();
    }

    @Test
    void says_where_it_stopped_and_what_comes_nearest() {
        assertThatThrownBy(() -> read("pack \"x\"", "r: before adopt there should be consult"))
                .hasMessageStartingWith(
                        "line 2, column 23: expected 'must'; the nearest sentence is: before adopt there must be consult");
    }

    @Test
    void a_variable_may_stand_without_quotes_and_several_side_by_side() {
        assertThat(read("r: reject states \"reasons\", remedy and office")
                        .rules()
                        .get(0)
                        .words("values"))
                .containsExactly("reasons", "remedy", "office");
        assertThat(read("r: close states state as refused").rules().get(0).word("value"))
                .isEqualTo("state");
    }

    @Test
    void the_nearest_sentence_is_one_of_the_same_language() {
        assertThatThrownBy(() -> read("r: reject tells the reasons"))
                .hasMessageNotContaining("이루어지지")
                .hasMessageContaining("the nearest sentence is: ");
        assertThatThrownBy(() -> read("r: \"reject\" 뒤에는 \"reasons\" 따라야")).hasMessageContaining("따라야 한다");
    }

    @Test
    void tells_of_every_line_that_is_not_understood() {
        assertThatThrownBy(
                        () -> read("r: adopt is done well", "s: before adopt there must be consult", "t: nobody may"))
                .hasMessageContaining("line 1, column")
                .hasMessageContaining("\nline 3, column");
    }

    @Test
    void comes_near_in_the_language_of_the_sentence_by_its_words() {
        assertThatThrownBy(() -> read("r: supports expire after 12 months"))
                .hasMessageContaining("the nearest sentence is: adopt expires after 20 days; or: ");
        assertThatThrownBy(() -> read("r: \"시의회\" decides after consult")).hasMessageContaining("consult");
        assertThatThrownBy(() -> read("r: 의견수렴은 20일 동안 열려 있다")).hasMessageContaining("adopt는 최소 20 days 동안 열려 있어야 한다");
    }

    @Test
    void says_how_a_case_is_told() {
        assertThatThrownBy(() -> read("r: when age is less than 16, adopt never happens"))
                .hasMessageEndingWith("; a case is told by values: when kind is plan and days is 9, …");
    }

    @Test
    void says_by_itself_what_a_sentence_leaves_out() {
        var rule = read("r: accept needs more yes than no").rules().get(0);

        assertThat(rule.word("share")).isEqualTo("more than half");
        assertThat(rule.word("base")).isEqualTo("votes cast");
    }

    @Test
    void takes_values_with_or_without_quotes() {
        var with = read("r: reject states \"written reasons\"").rules().get(0);
        var without = read("r: reject states reasons").rules().get(0);

        assertThat(with.words("values")).containsExactly("written reasons");
        assertThat(without.words("values")).containsExactly("reasons");
    }
}
