package org.madang.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.madang.acceptance.HttpPeople.Ask;

/**
 * A policy of policy-adoption in whose public consultation people speak now.
 *
 * @param policy its id
 * @param consultation the consultation's id
 */
record OpenConsultation(String policy, String consultation) {

    private static final Set<String> CLERK = Set.of("clerk");
    private static final Map<String, Object> FORMS = Map.of(
            "examine-proposal",
            Map.of(
                    "complete",
                    true,
                    "withinPowers",
                    true,
                    "lawful",
                    true,
                    "alreadyDecided",
                    false,
                    "examinationReasons",
                    ""),
            "assess-effects",
            Map.of("affectedGroups", List.of("night workers"), "effect", "notable", "groupLanguages", List.of()));

    /**
     * Brings a policy so far, everything by HTTP.
     *
     * @param meanwhile lets the platform do what is due
     */
    static OpenConsultation in(HttpPeople people, Runnable meanwhile) {
        CityPack.deploy(people, Map.of("cityLanguages", List.of("en"), "withTranslation", false, "withReview", false));
        var proposal = Map.of(
                "title", "Evening buses for everybody",
                "text", "The buses of the old town shall run until midnight.",
                "language", "en",
                "process", "policy-adoption");
        var policy = people.send("proposer", Set.of("resident"), Ask.post("/policies", proposal))
                .get("id")
                .asText();
        while (true) {
            meanwhile.run();
            var open = open(people, policy);
            if (!open.isEmpty()) {
                return new OpenConsultation(policy, open);
            }
            tasks(people, policy).forEach(task -> complete(people, task));
        }
    }

    private static String open(HttpPeople people, String policy) {
        var all = people.send("clerk-1", CLERK, get("/policies/" + policy + "/consultations"));
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.get("audience").asText().equals("PUBLIC"))
                .filter(one -> one.get("state").asText().equals("OPEN"))
                .map(one -> one.get("id").asText())
                .findFirst()
                .orElse("");
    }

    private static List<JsonNode> tasks(HttpPeople people, String policy) {
        var all = people.send("clerk-1", CLERK, get("/policies/" + policy + "/tasks"));
        return StreamSupport.stream(all.spliterator(), false)
                .filter(task -> FORMS.containsKey(task.get("activity").asText()))
                .toList();
    }

    private static void complete(HttpPeople people, JsonNode task) {
        var form = Map.of("values", FORMS.get(task.get("activity").asText()));
        people.send(
                "clerk-1",
                CLERK,
                Ask.post("/tasks/" + task.get("id").asText() + "/completion", form)
                        .expecting(204));
    }

    private static Ask get(String path) {
        return new Ask("GET", path, null, 200, List.of());
    }
}
