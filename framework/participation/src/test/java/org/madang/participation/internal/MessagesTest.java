package org.madang.participation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Pattern KEY = Pattern.compile("\"((?:policy|consultation|review|hearing|decision|commitment"
            + "|appeal|translation|publication)\\.[a-z.-]*[a-z])\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    @Test
    void every_text_is_there_in_korean_with_the_same_places() {
        var english = texts("Messages.properties");
        var korean = texts("Messages_ko.properties");

        assertThat(korean.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> assertThat(places(korean.getProperty(key.toString())))
                .as("%s", key)
                .isEqualTo(places(text.toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Messages.properties", "Messages_ko.properties"})
    void every_text_can_be_worded(String bundle) {
        texts(bundle)
                .forEach((key, text) -> assertThat(MessageFormat.format(text.toString(), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9))
                        .as("%s", key)
                        .isNotBlank()
                        .doesNotContain("{", "}"));
    }

    @Test
    void every_text_the_code_names_is_there() throws IOException {
        var named = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(file ->
                            file.getFileName().toString().matches("(Stored|Hearing|Translation|Policy).*\\.java"))
                    .filter(file -> !file.getFileName().toString().endsWith("Steps.java"))
                    .forEach(file -> KEY.matcher(read(file)).results().forEach(found -> named.add(found.group(1))));
        }

        assertThat(named).hasSizeGreaterThan(30);
        assertThat(texts("Messages.properties").stringPropertyNames()).containsAll(named);
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Properties texts(String name) {
        var texts = new Properties();
        var resource = "/org/madang/participation/" + name;
        try (var stream = MessagesTest.class.getResourceAsStream(resource);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
