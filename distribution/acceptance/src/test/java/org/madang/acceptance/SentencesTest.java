package org.madang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The page that tells clerks what they can write holds every sentence there is, in both languages. */
final class SentencesTest {

    private static final Path GRAMMAR = Path.of(
            "..",
            "..",
            "framework",
            "charter",
            "src",
            "main",
            "resources",
            "org",
            "madang",
            "charter",
            "rules",
            "grammar.txt");

    @Test
    void the_first_form_of_every_sentence_is_on_the_page() throws IOException {
        var page = Files.readString(NormPacksTest.PACKS.resolve("SENTENCES.md"));
        var shown = new ArrayList<String>();
        var last = "";
        for (var line : Files.readAllLines(GRAMMAR)) {
            if (line.matches("(en|ko) .*") && !line.startsWith(last + " ")) {
                shown.add(line.substring("en ".length())
                        .replaceAll("[{}]", "*")
                        .replace("*values*", "*value*")
                        .replace("|", "/"));
            }
            last = line.split(" ", 2)[0];
        }

        assertThat(shown)
                .hasSizeGreaterThan(60)
                .allSatisfy(form -> assertThat(page).contains(form));
    }
}
