package org.madang.server.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.madang.api.NewPolicy;
import org.madang.api.PolicyId;
import org.madang.api.Values;
import org.madang.testkit.Scenario;

/** What the demo plays: its own small case, or a real consultation with scripted officials around it. */
record DemoPlan(Scenario scenario, Optional<PolisExport> data) {

    private static final Duration BEFORE = Duration.ofDays(30);

    /** The demo's own case. */
    static DemoPlan ofItsOwn() {
        return new DemoPlan(script("demo.yaml"), Optional.empty());
    }

    /** A real consultation; people say in it what they said, when they said it. */
    static DemoPlan about(PolisExport data, Optional<Locale> told) {
        var script = script("data.yaml");
        var language = told.orElseGet(() -> guess(data));
        var text = data.description().isBlank() ? data.topic() : data.description();
        var policy = new NewPolicy(
                Optional.of(new PolicyId("polis-" + slug(data.name()))),
                data.topic(),
                text,
                language,
                script.policy().process(),
                parameters(data, language));
        return new DemoPlan(script.about(policy, begin(data)), Optional.of(data));
    }

    /** The virtual moment at which the policy is proposed, early enough that the first word falls into the consultation. */
    private static Instant begin(PolisExport data) {
        return data.opened().minus(BEFORE);
    }

    private static Values parameters(PolisExport data, Locale language) {
        var days = Duration.between(begin(data), data.closed()).toDays() + 2;
        return new Values(Map.of("cityLanguages", languages(language), "consultationPeriod", "P" + days + "D"));
    }

    /** The language of the consultation, and the one most of the others read. */
    private static List<String> languages(Locale language) {
        var other = language.getLanguage().equals("en") ? "es" : "en";
        return List.of(language.toLanguageTag(), other);
    }

    private static Locale guess(PolisExport data) {
        return LanguageGuess.of(data.comments().stream()
                .map(PolisComment::text)
                .collect(Collectors.joining("\n", data.topic() + "\n" + data.description() + "\n", "")));
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    private static Scenario script(String file) {
        try (var yaml = Objects.requireNonNull(DemoPlan.class.getResourceAsStream(file), file)) {
            return Scenario.parse(file, new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("The script '%s' can not be read".formatted(file), broken);
        }
    }
}
