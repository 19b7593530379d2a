package org.madang.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madang.api.Channel;
import org.madang.api.NewPolicy;
import org.madang.api.PolicyId;
import org.madang.api.Sector;
import org.madang.api.Stakeholder;
import org.madang.api.Values;
import org.madang.testkit.Scenario.Deed;
import org.madang.testkit.Scenario.Expected;
import org.madang.testkit.Scenario.Message;
import org.madang.testkit.Scenario.Opinion;
import org.madang.testkit.Scenario.Organisation;
import org.madang.testkit.Scenario.Said;

/** Reads a scenario from YAML; the format is described in the README of this room. */
final class ScenarioReader {

    private ScenarioReader() {}

    static Scenario read(Path file) {
        try {
            return parse(file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Can not read scenario '%s'".formatted(file), unreadable);
        }
    }

    static Scenario parse(String file, String yaml) {
        var root = YamlNode.parse(file, yaml)
                .allow(
                        "title",
                        "start",
                        "policy",
                        "parameters",
                        "stakeholders",
                        "contributions",
                        "reviews",
                        "actors",
                        "messages",
                        "expect");
        var policy = root.child("policy").allow("id", "title", "text", "language", "proposer", "process");
        return new Scenario(
                file.replaceFirst("\\.ya?ml$", ""),
                root.text("title"),
                root.moment("start"),
                policy(policy, root.values("parameters")),
                policy.text("proposer"),
                root.children("stakeholders").stream()
                        .map(ScenarioReader::organisation)
                        .toList(),
                root.children("contributions").stream()
                        .map(ScenarioReader::said)
                        .toList(),
                root.children("reviews").stream().map(ScenarioReader::opinion).toList(),
                root.findChild("actors").map(ScenarioReader::actors).orElseGet(Map::of),
                root.children("messages").stream().map(ScenarioReader::message).toList(),
                root.findChild("expect").map(ScenarioReader::expected).orElseGet(ScenarioReader::nothing));
    }

    private static NewPolicy policy(YamlNode node, Values parameters) {
        return new NewPolicy(
                Optional.of(new PolicyId(node.text("id"))),
                node.text("title"),
                node.text("text"),
                node.language("language"),
                node.text("process"),
                parameters);
    }

    private static Organisation organisation(YamlNode node) {
        node.allow("id", "name", "sector", "groups", "representatives");
        var representatives = new LinkedHashMap<String, Instant>();
        node.children("representatives").forEach(representative -> {
            representative.allow("actor", "until");
            representatives.put(representative.text("actor"), representative.moment("until"));
        });
        var stakeholder = new Stakeholder(
                node.text("id"),
                node.text("name"),
                node.oneOf("sector", Sector.class, "other"),
                Set.copyOf(node.texts("groups")));
        return new Organisation(stakeholder, representatives);
    }

    private static Said said(YamlNode node) {
        node.allow("id", "during", "after", "author", "language", "channel", "text", "supports", "stakeholder");
        return new Said(
                node.text("id"),
                node.text("during"),
                node.amount("after"),
                node.text("author"),
                node.language("language"),
                node.oneOf("channel", Channel.class, "web"),
                node.text("text"),
                node.number("supports").orElse(0),
                node.find("stakeholder"));
    }

    private static Opinion opinion(YamlNode node) {
        node.allow("stakeholder", "by", "after", "language", "text");
        return new Opinion(
                node.text("stakeholder"),
                node.text("by"),
                node.amount("after"),
                node.language("language"),
                node.text("text"));
    }

    private static Map<String, List<Deed>> actors(YamlNode node) {
        var actors = new LinkedHashMap<String, List<Deed>>();
        for (var activity : node.entries().keySet()) {
            actors.put(
                    activity,
                    node.children(activity).stream().map(ScenarioReader::deed).toList());
        }
        return actors;
    }

    private static Deed deed(YamlNode node) {
        node.allow("by", "as", "after", "with", "answer-all");
        var with = node.values("with");
        var answer = node.findChild("with")
                .flatMap(form -> form.findChild("answer-all"))
                .or(() -> node.findChild("answer-all"))
                .map(all -> new Values(
                        all.allow("disposition", "reasons", "office", "leave").entries()));
        return new Deed(
                node.text("by"),
                Set.copyOf(node.texts("as")),
                node.amount("after"),
                without(with, "answer-all"),
                answer);
    }

    private static Values without(Values values, String name) {
        var rest = new LinkedHashMap<>(values.asMap());
        rest.remove(name);
        return new Values(rest);
    }

    private static Message message(YamlNode node) {
        node.allow("name", "during", "after", "with");
        if (!Messengers.KNOWN.contains(node.text("name"))) {
            throw node.problem("name", "must be one of %s, not '%s'".formatted(Messengers.KNOWN, node.text("name")));
        }
        return new Message(node.text("name"), node.text("during"), node.amount("after"), node.values("with"));
    }

    private static Expected expected(YamlNode node) {
        node.allow("state", "acts", "answered", "open-tasks", "timeline-contains");
        return new Expected(
                node.find("state"),
                node.texts("acts"),
                node.number("answered").map(Integer::longValue),
                node.number("open-tasks"),
                node.texts("timeline-contains"));
    }

    private static Expected nothing() {
        return new Expected(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of());
    }
}
