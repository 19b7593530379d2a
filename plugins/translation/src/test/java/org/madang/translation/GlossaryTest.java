package org.madang.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madang.api.PlatformException;

final class GlossaryTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @TempDir
    Path folder;

    @Test
    void puts_the_citys_word_in_place_of_the_machines() throws Exception {
        var glossary = glossary("# words of the city\nen\tes\tpolicy\tpolítica\n");
        var machine = new WordBook(Map.of("The policy", "La póliza", "policy", "póliza"));

        var text = glossary.around(machine, Locale.ENGLISH, SPANISH).translate("The policy");

        assertThat(text).isEqualTo("La política");
    }

    @Test
    void leaves_other_languages_and_parts_of_words_alone() throws Exception {
        var glossary = glossary("en\tfr\tpolicy\tpolitique\nen\tes\tpol\tpalo\n");
        var machine = new WordBook(Map.of("The policy", "La póliza"));

        var text = glossary.around(machine, Locale.ENGLISH, SPANISH).translate("The policy");

        assertThat(text).isEqualTo("La póliza");
    }

    @Test
    void names_the_line_that_is_no_entry() {
        assertThatThrownBy(() -> glossary("en es policy\n"))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("has the line 'en es policy'");
    }

    private Glossary glossary(String text) throws IOException {
        return Glossary.read(Files.writeString(folder.resolve("glossary.tsv"), text));
    }

    /** Knows some sentences by heart. */
    private record WordBook(Map<String, String> sentences) implements Machine {

        @Override
        public String name() {
            return "word book";
        }

        @Override
        public boolean translates(Locale from, Locale into) {
            return true;
        }

        @Override
        public String translate(String text, Locale from, Locale into) throws Outage {
            if (!sentences.containsKey(text)) {
                throw new Outage("'%s' is not in the book".formatted(text));
            }
            return sentences.get(text);
        }
    }
}
