package org.madang.participation.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.madang.api.Document;
import org.madang.api.PolicyId;
import org.madang.api.StepResult;
import org.madang.api.StepResult.Done;
import org.madang.api.Translation;
import org.madang.api.Translation.Draft;
import org.madang.api.Translation.Source;
import org.madang.api.Values;

/** The steps that keep the books of translations. */
final class TranslationSteps {

    private final Domain domain;

    TranslationSteps(Domain domain) {
        this.domain = domain;
    }

    Map<String, Act> acts() {
        return Map.of(
                "translation.record", this::record,
                "translation.review", this::review,
                "translation.check", this::check);
    }

    private StepResult record(ActCall call) {
        var kept = call.inputs().items("translations").stream()
                .map(item -> domain.translations.add(draft(item, call), call.by()))
                .map(Translation::id)
                .toList();
        var outputs = Values.of("count", kept.size());
        return new Done(kept.isEmpty() ? outputs : outputs.with("translation", kept.get(kept.size() - 1)));
    }

    private Draft draft(Inputs item, ActCall call) {
        return new Draft(
                document(item, call.policy()),
                Locale.forLanguageTag(item.required("language")),
                item.optional("title").orElse(""),
                item.required("text"),
                source(item.optional("source").isPresent() ? item : call.inputs()),
                item.optional("provider")
                        .or(() -> call.inputs().optional("provider"))
                        .orElse(call.by().id()));
    }

    private static Source source(Inputs inputs) {
        return inputs.optional("source").isPresent() ? inputs.choice("source", Source.class) : Source.HUMAN;
    }

    private Document.Key document(Inputs item, PolicyId policy) {
        var kind = item.optional("kind").isPresent() ? item.choice("kind", Document.Kind.class) : Document.Kind.POLICY;
        var id = item.optional("id")
                .orElseGet(() -> kind == Document.Kind.POLICY ? latest(policy) : item.required("id"));
        return new Document.Key(kind, policy, id);
    }

    private String latest(PolicyId policy) {
        return domain.policies
                .find(policy)
                .map(found -> Integer.toString(found.version()))
                .orElseThrow(() -> Failures.noPolicy(policy));
    }

    private StepResult review(ActCall call) {
        var reviewed = domain.translations.reviewed(call.inputs().required("translation"), call.by());
        return new Done(Values.of("translation", reviewed.id()));
    }

    private StepResult check(ActCall call) {
        var all = call.inputs().optional("documents").filter("all"::equals).isPresent();
        var lacking = call.inputs().languages("languages").stream()
                .collect(Collectors.toMap(Locale::toLanguageTag, language -> missing(call.policy(), language, all)));
        lacking.values().removeIf(List::isEmpty);
        return new Done(Values.of("complete", lacking.isEmpty())
                .with("missing", lacking.values().stream().mapToInt(List::size).sum())
                .with("languages", lacking.keySet().stream().sorted().toList()));
    }

    private List<Document> missing(PolicyId policy, Locale language, boolean all) {
        return all
                ? domain.translations.missing(policy, language)
                : domain.translations.missingPolicy(policy, language);
    }
}
