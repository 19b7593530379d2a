package org.madang.charter.internal.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.madang.charter.Step;

/** Books that say the same in two languages. */
class TwinsTest {

    private static final String HEARD = """
            start s
            user talk act=consult
            boundary late on=talk timer=P20D
            user ask act=hear
            user vote act=adopt
            end e
            s -> talk -> ask -> vote -> e
            late -> ask""";

    private final List<String> judged = new ArrayList<>();
    private final Twins twins = new Twins(matter -> {
        judged.add(matter.rule().sentence());
        return new Judges().judge(matter);
    });

    @Test
    void a_rule_in_two_languages_is_judged_once() {
        var scene = scene(Map.of("main.bpmn", Sketch.bpmn("main", HEARD)), "main");

        var english = rulings(scene, """
                heard: before adopt there must be consult
                long: consult stays open at least 20 days""");
        var korean = rulings(scene, """
                heard: 의결 전에 의견수렴이 있어야 한다
                long: 의견수렴은 최소 20일 동안 열려 있어야 한다""");

        assertThat(judged).hasSize(2).allMatch(sentence -> !sentence.contains("의견수렴"));
        assertThat(korean.get(0)).isSameAs(english.get(0));
        assertThat(korean.get(1)).isSameAs(english.get(1));
    }

    @Test
    void what_a_book_takes_for_a_time_in_which_others_speak_keeps_its_rules_apart() {
        var scene = scene(Map.of("main.bpmn", Sketch.bpmn("main", HEARD)), "main");

        rulings(scene, "heard: before adopt there must be hear");
        rulings(scene, """
                heard: before adopt there must be hear
                long: hear stays open at least 20 days""");

        assertThat(judged).hasSize(3);
    }

    @Test
    void another_term_another_case_or_another_calendar_is_another_rule() {
        var scene = scene(Map.of("main.bpmn", Sketch.bpmn("main", HEARD)), "main");

        rulings(scene, "long: consult stays open at least 20 days");
        rulings(scene, "long: consult stays open at least 3 weeks");
        rulings(scene, "language en calendar kr\nlong: consult stays open at least 20 days");
        rulings(scene, "long: when big is true, consult stays open at least 20 days");

        assertThat(judged).hasSize(4);
    }

    @Test
    void what_is_said_in_the_words_of_a_book_is_said_in_those_of_each() {
        var scene = scene(Map.of("main.bpmn", Sketch.bpmn("main", HEARD)), "main");

        rulings(scene, "none: appeal never happens");
        var korean = rulings(scene, "none: 이의신청은 결코 이루어지지 않는다");

        assertThat(korean.get(0).notes()).extracting(Step::sentence).allMatch(note -> note.contains("이의신청"));
    }

    @Test
    void the_principles_of_a_human_rights_city_are_judged_once_for_both_languages() throws IOException {
        var files = files();
        var scene = scene(files, "policy-adoption");

        var english = rulings(scene, text(files, "policy-adoption.charter"));
        rulings(scene, text(files, "policy-adoption.ko.charter"));

        assertThat(english).hasSizeGreaterThan(30);
        assertThat(judged).hasSameSizeAs(english);
    }

    private static String text(Map<String, byte[]> files, String rules) {
        return new String(requireNonNull(files.get("policy-adoption/" + rules), rules), UTF_8);
    }

    private static Map<String, byte[]> files() throws IOException {
        var root = Path.of("..", "..");
        var files = new TreeMap<String, byte[]>();
        read(root.resolve("processes/policy-adoption"), files);
        read(root.resolve("plugins/minority-hearing/src/main/resources/processes"), files);
        return files;
    }

    private static void read(Path folder, Map<String, byte[]> files) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.getFileName() + "/" + folder.relativize(path), Files.readAllBytes(path));
            }
        }
    }

    private List<Ruling> rulings(Scene scene, String rules) {
        return List.copyOf(
                Trial.rulings(scene, Book.read("test.charter", rules), twins).values());
    }

    private static Scene scene(Map<String, byte[]> files, String process) {
        var papers = new Papers(files);
        var settings = new Settings(Optional.of(LocalDate.of(2026, 3, 2)), List.of(), 50_000, Locale.ENGLISH);
        return new Scene(papers.pack(), papers.pack().process(process).orElseThrow(), papers, settings);
    }
}
