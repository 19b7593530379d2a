package org.madang.server.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
        return new DemoPlan(script(), Optional.empty());
    }

    /** A real consultation; people say in it what they said, when they said it. */
    static DemoPlan about(PolisExport data, Optional<Locale> told) {
        var script = script();
        var language = told.orElseGet(() -> guess(data));
        var text = data.description().isBlank() ? data.topic() : data.description();
        var policy = new NewPolicy(
                Optional.of(new PolicyId("polis-" + slug(data.name()))),
                data.topic(),
                text,
                language,
                script.policy().process(),
                parameters(data, language));
        return new DemoPlan(withoutContributions(script).about(policy, begin(data)), Optional.of(data));
    }

    /** The virtual moment at which the policy is proposed, early enough that the first word falls into the consultation. */
    private static Instant begin(PolisExport data) {
        return data.opened().minus(BEFORE);
    }

    private static Values parameters(PolisExport data, Locale language) {
        var days = Duration.between(begin(data), data.closed()).toDays() + 2;
        return new Values(Map.of(
                "cityLanguages", languages(language),
                "consultationPeriod", "P" + days + "D"));
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

    private static Scenario script() {
        try (var yaml = Objects.requireNonNull(DemoPlan.class.getResourceAsStream("demo.yaml"), "demo.yaml")) {
            return Scenario.parse("demo", new String(yaml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("The demo's script can not be read", broken);
        }
    }

    /** The same officials, who have nothing to add to what real people said. */
    private static Scenario withoutContributions(Scenario script) {
        return new Scenario(
                script.name(),
                script.title(),
                script.start(),
                script.policy(),
                script.proposer(),
                script.stakeholders(),
                new ArrayList<>(),
                script.reviews(),
                script.actors(),
                script.messages(),
                script.expected());
    }
}
