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

    /** What speaks to programs of vendors, to operators at the start, or about files of packs. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?:EngineRest|External|Deployment|Multipart|LongPolls|TypedValues|Pack[A-TV-Z]|Backup|EngineBackups|CaseTime"
                    + "|EngineDatabase|EngineConfiguration|Parameter|Finding|Step|Replay|.*Rule\\.java|Feel|ModelSafety).*");

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
                .flatMap(room -> sources(Path.of("..", room, "src", "main", "java")))
                .flatMap(SentencesTest::said);
    }

    private static Stream<String> said(String source) {
        return SAID.matcher(source)
                .results()
                .map((MatchResult found) -> found.group(1).replace("\\\"", "\""));
    }

    private static Stream<String> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java")
                            && !OTHERS.matcher(file.getFileName().toString()).matches())
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
