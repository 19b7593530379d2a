package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.madang.charter.Charter;
import org.madang.charter.Verdict;

/** A rule whose English twin stands below it, marked {@code #en}, must be judged alike in both languages. */
final class TwinSentencesTest {

    private static final String TWIN = "#en ";

    @TestFactory
    Stream<DynamicTest> each_rule_is_judged_alike_in_both_languages() {
        return NormPacksTest.list(NormPacksTest.PACKS)
                .filter(pack -> rules(pack).toFile().isFile())
                .filter(pack -> text(NormPacksTest.files(pack), pack).contains("\n" + TWIN))
                .map(pack -> DynamicTest.dynamicTest(pack.getFileName().toString(), () -> compare(pack)));
    }

    private static void compare(Path pack) {
        var files = NormPacksTest.files(pack);
        var first = verdicts(files);
        var twins = english(text(files, pack).lines().toList());
        files.put(name(pack), String.join("\n", twins).getBytes(StandardCharsets.UTF_8));

        assertThat(verdicts(files)).isEqualTo(first);
        assertThat(twins).filteredOn(line -> line.contains(" -- ")).allMatch(line -> line.matches("[a-z0-9-]+: .*"));
        assertThat(first).hasSizeGreaterThan(10);
    }

    /** The sentences below stand in for those above. */
    private static List<String> english(List<String> lines) {
        var english = new ArrayList<String>();
        for (var line : lines) {
            if (line.startsWith(TWIN)) {
                english.remove(english.size() - 1);
                english.add(line.substring(TWIN.length()));
            } else {
                english.add(line);
            }
        }
        return english;
    }

    private static Map<String, Verdict> verdicts(Map<String, byte[]> files) {
        var verdicts = new TreeMap<String, Verdict>();
        Charter.standard().on(LocalDate.of(2026, 3, 2)).check(files).models().stream()
                .flatMap(model -> model.rules().stream())
                .forEach(rule -> verdicts.put(rule.id(), rule.verdict()));
        return verdicts;
    }

    private static Path rules(Path pack) {
        return pack.resolve(name(pack));
    }

    private static String name(Path pack) {
        return pack.getFileName() + ".charter";
    }

    private static String text(Map<String, byte[]> files, Path pack) {
        return new String(files.getOrDefault(name(pack), new byte[0]), StandardCharsets.UTF_8);
    }
}
