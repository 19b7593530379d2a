package org.madang.server.internal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.madang.api.Document;
import org.madang.api.Task;
import org.madang.api.Tasks;
import org.madang.api.Translation;
import org.madang.api.Translations;
import org.madang.testkit.Part;
import org.madang.testkit.Stage;

/** Hands in, marked as scripted, what a human translator would have translated. */
final class ScriptedTranslators implements Part {

    private static final String TASK = "translate-by-hand";
    private static final String TRANSLATOR = "translator-1";

    @Override
    public boolean act(Stage stage) {
        return stage.service(Tasks.class).of(stage.policy()).stream()
                .filter(task -> task.activity().equals(TASK))
                .anyMatch(task -> translate(stage, task));
    }

    private static boolean translate(Stage stage, Task task) {
        var languages = task.inputs().texts("missingLanguages");
        return languages.stream()
                .map(Locale::forLanguageTag)
                .map(language -> translate(stage, task, language))
                .reduce(false, Boolean::logicalOr);
    }

    private static boolean translate(Stage stage, Task task, Locale language) {
        var translations = stage.service(Translations.class);
        var missing = missing(translations, task, language);
        missing.forEach(
                document -> translations.add(draft(document, language), stage.actor(TRANSLATOR, Set.of("translator"))));
        return !missing.isEmpty();
    }

    private static List<Document> missing(Translations translations, Task task, Locale language) {
        var policyOnly = task.inputs().text("documents").orElse("policy").equals("policy");
        return translations.missing(task.policy(), language).stream()
                .filter(document -> !policyOnly || document.key().kind() == Document.Kind.POLICY)
                .toList();
    }

    private static Translation.Draft draft(Document document, Locale language) {
        return new Translation.Draft(
                document.key(),
                language,
                document.title().isBlank() ? "" : mark(language, document.title()),
                mark(language, document.text()),
                Translation.Source.HUMAN,
                Stage.scripted(TRANSLATOR));
    }

    private static String mark(Locale language, String text) {
        return "[scripted %s translation] %s".formatted(language.getDisplayLanguage(Locale.ENGLISH), text);
    }
}
