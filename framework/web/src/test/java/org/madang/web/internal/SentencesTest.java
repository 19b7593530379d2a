package org.madang.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

class SentencesTest {

    private static final List<Locale> KOREAN = List.of(Locale.KOREAN, Locale.ENGLISH);

    /** A refusal, and the sentence it says; a blank in it makes it one. */
    private static final Pattern SAID = Pattern.compile(
            "(?:Failures\\.(?:rule|badInput|notAllowed|conflict)|Refusal\\.(?:of|badInput)|BAD_INPUT|NOT_ALLOWED|CONFLICT|RULE"
                    + "|NOT_FOUND|add)[(,][^;\"]{0,120}?(?:\"[^\" ]*\",\\s*)?\"((?:[^\"\\\\]|\\\\.)* (?:[^\"\\\\]|\\\\.)*)\"");

    /** All but what speaks to operators at the start, or about files of packs. */
    private static final Pattern OURS = Pattern.compile(
            "(?!(?:Pack[A-TV-Z]|Backup|EngineBackups|CaseTime|EngineDatabase|EngineConfiguration|Parameter|Finding|Step"
                    + "|Replay|.*Rule\\.java|Feel|ModelSafety)).*\\.java");

    /** What looks at packs. */
    private static final Pattern CHECKS = Pattern.compile(
            "(?:[A-Z][a-z]+(?:[A-Z][a-z]+)?Rule|Pack(?:Check|Files|Verdict|Desk)|ParameterFile|Judgement)\\.java");

    /** A text of more than a word, on one line. */
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*[a-z] (?:[^\"\\\\\n]|\\\\.)*)\"");

    /** Where a text about a pack is put together. */
    private static final Pattern PARTS = Pattern.compile("; |: ?|\\\\n  (?:- )?");

    /** What is written to the log, an example, or no text at all. */
    private static final Pattern UNSAID = Pattern.compile(
            "Pack '%s' of %s is deployed|P\\d\\dD or .*|.*(?:->|failed to parse|citation|UNSUPPORTED).*");

    @Test
    void every_refusal_of_the_house_can_be_said_in_korean() {
        var known = Sentences.english();
        var missing = new TreeSet<String>();
        said().filter(sentence -> known.stream().noneMatch(one -> one.startsWith(sentence)))
                .forEach(missing::add);

        assertThat(said()).hasSizeGreaterThan(100);
        assertThat(missing).isEmpty();
    }

    @Test
    void whatever_is_found_in_a_pack_can_be_said_in_korean() {
        var known = String.join("\n", Sentences.englishAboutPacks());
        var said = sources(Path.of("..", "engine", "src", "main", "java"), CHECKS)
                .flatMap(source -> TEXT.matcher(source).results())
                .map(found -> found.group(1).replace("\\\"", "\""))
                .filter(text -> !UNSAID.matcher(text).matches())
                .flatMap(PARTS::splitAsStream)
                .toList();

        assertThat(said)
                .hasSizeGreaterThan(80)
                .allSatisfy(text -> assertThat(known).contains(text));
    }

    @Test
    void a_refused_pack_is_told_line_by_line_and_rules_in_the_words_of_the_city() {
        var english = """
                Pack 'trams' is refused, nothing of it is deployed:
                  - trams.bpmn:7 'ask': no plugin offers step 'poll'; on offer are [inform]; install the plugin that does, or correct the topic
                  - trams.bpmn 'trams': breaks the rule “Everyone is heard; always.” (Law 3): 1. Nobody is.; see it drawn with 'madang check trams'
                  What was deployed of it before stays as it was.""";

        assertThat(Sentences.in(KOREAN, english)).isEqualTo("""
                꾸러미 'trams'이(가) 거부되어 아무것도 배포되지 않았습니다:
                  - trams.bpmn:7 'ask': 단계 'poll'을(를) 제공하는 플러그인이 없습니다; 쓸 수 있는 것: [inform]; 제공하는 플러그인을 설치하거나 토픽을 바로잡으십시오
                  - trams.bpmn 'trams': 규칙 “Everyone is heard; always.” (Law 3)을(를) 어깁니다: 1. Nobody is.; 'madang check trams'(으)로 그림을 보십시오
                  전에 배포된 것은 그대로 남아 있습니다.""");
        assertThat(Sentences.in(List.of(Locale.ENGLISH), english)).isEqualTo(english);
        assertThat(Sentences.in(KOREAN, "Pack 'trams' is refused: it holds 'a.form' twice; keep one"))
                .isEqualTo("꾸러미 'trams'이(가) 거부되었습니다: 'a.form'이(가) 두 번 들어 있습니다; 하나만 남기십시오");
    }

    @Test
    void vendors_and_modelers_are_told_in_their_language_too() {
        var reply = EngineRestProblems.reply(
                Refusal.of(400, "External task 'x' is not held by this key"), List.of(Locale.KOREAN));
        var part = EngineRestProblems.reply(Refusal.badInput("/topics", "names 'a' twice"), KOREAN);

        assertThat(Json.parse(reply.body().orElseThrow()).get("message").asText())
                .isEqualTo("외부 작업 'x'은(는) 이 키가 잡고 있지 않습니다");
        assertThat(Json.parse(part.body().orElseThrow()).get("message").asText())
                .isEqualTo("/topics: 'a'을(를) 두 번 씁니다");
    }

    @Test
    void a_refusal_of_another_room_is_told_in_the_callers_language() {
        var refused = new PlatformException(
                Problem.NOT_ALLOWED, "'r-1' did not propose policy 'buses'; only its proposer can withdraw it");

        assertThat(detail(refused, KOREAN)).isEqualTo("정책 'buses'은(는) 'r-1'이(가) 제안한 것이 아닙니다. 제안자만 철회할 수 있습니다");
        assertThat(detail(refused, List.of(Locale.ENGLISH))).isEqualTo(refused.getMessage());
        assertThat(detail(refused, List.of(Locale.FRENCH))).isEqualTo(refused.getMessage());
    }

    @Test
    void a_word_in_a_sentence_is_told_too_and_what_nobody_knows_stays() {
        assertThat(Sentences.in(KOREAN, "There is no policy 'x'; look its id up"))
                .isEqualTo("정책 'x'을(를) 찾을 수 없습니다. 식별자를 확인하십시오");
        assertThat(Sentences.in(KOREAN, "Something new")).isEqualTo("Something new");
    }

    @Test
    void each_part_that_is_at_fault_is_told_in_the_callers_language() {
        var refused = Refusal.badInput(
                List.of(new Refusal.Fault("/title", "must be a text"), new Refusal.Fault("/text", "is missing")));

        var problem = Json.parse(Problems.reply(refused, KOREAN).body().orElseThrow());

        assertThat(problem.get("detail").asText()).isEqualTo("/title: 글이어야 합니다 (그 밖에 1건)");
        assertThat(problem.get("errors").findValuesAsText("message")).containsExactly("글이어야 합니다", "없습니다");
    }

    private static String detail(RuntimeException refused, List<Locale> languages) {
        return Json.parse(Problems.reply(refused, languages).body().orElseThrow())
                .get("detail")
                .asText();
    }

    private static Stream<String> said() {
        return Stream.of("web", "participation", "identity", "api", "engine")
                .flatMap(room -> sources(Path.of("..", room, "src", "main", "java"), OURS))
                .flatMap(SentencesTest::said);
    }

    private static Stream<String> said(String source) {
        return SAID.matcher(source)
                .results()
                .map((MatchResult found) -> found.group(1).replace("\\\"", "\""));
    }

    private static Stream<String> sources(Path folder, Pattern named) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file -> named.matcher(file.getFileName().toString()).matches())
                    .map(SentencesTest::text)
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
