package org.madang.translation;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madang.api.CityTime;
import org.madang.api.Document;
import org.madang.api.Step;
import org.madang.api.StepCall;
import org.madang.api.StepResult;
import org.madang.api.StepType;
import org.madang.api.Translations;
import org.madang.api.Values;

/**
 * Translates what a policy still lacks in the wanted languages.
 *
 * <p>Each text is kept as soon as it is translated. What no machine can translate is left for people and named in the
 * output {@code missing}. While a machine is out of order the step waits, but not longer than its patience, counted from
 * the input {@code since}.
 */
@StepType("translation")
class TranslationStep implements Step {

    private final Translations translations;
    private final TranslationSettings settings;
    private final Machines machines;
    private final CityTime time;

    @Inject
    TranslationStep(Translations translations, TranslationSettings settings, Machines machines, CityTime time) {
        this.translations = translations;
        this.settings = settings;
        this.machines = machines;
        this.time = time;
    }

    @Override
    public StepResult run(StepCall call) {
        var wish = Wish.of(call);
        var run = new TranslationRun(translations, machines.current(), settings.glossary());
        wish.languages().forEach(language -> run.translate(missing(call, wish, language), language));
        if (run.outage().isPresent() && isPatient(wish)) {
            return new StepResult.Later(settings.retryAfter(), run.outage().get());
        }
        return new StepResult.Done(
                Values.of("machine", run.translated()).with("human", 0).with("missing", stillMissing(call, wish)));
    }

    private List<Document> missing(StepCall call, Wish wish, Locale language) {
        return translations.missing(call.policy(), language).stream()
                .filter(document -> wish.includes(document.key().kind()))
                .toList();
    }

    private List<String> stillMissing(StepCall call, Wish wish) {
        return wish.languages().stream()
                .filter(language -> !missing(call, wish, language).isEmpty())
                .map(Locale::toLanguageTag)
                .toList();
    }

    private boolean isPatient(Wish wish) {
        return wish.since()
                .filter(since -> time.now().isBefore(since.plus(settings.patience())))
                .isPresent();
    }

    /**
     * What a model asks for.
     *
     * @param languages into which languages
     * @param documents {@code policy}, {@code contributions} or {@code all}
     * @param since when the model began to wait for it
     */
    record Wish(List<Locale> languages, String documents, Optional<Instant> since) {

        static Wish of(StepCall call) {
            var languages = new LinkedHashSet<>(call.inputs().texts("languages"));
            return new Wish(
                    languages.stream()
                            .filter(tag -> !tag.isBlank())
                            .map(Locale::forLanguageTag)
                            .toList(),
                    call.inputs().text("documents").orElse("policy"),
                    call.inputs().text("since").map(Instant::parse));
        }

        boolean includes(Document.Kind kind) {
            return switch (documents) {
                case "policy" -> kind == Document.Kind.POLICY;
                case "contributions" -> kind == Document.Kind.CONTRIBUTION;
                default -> true;
            };
        }
    }
}
