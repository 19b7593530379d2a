package org.madang.web.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madang.identity.Audit;

/** Writes down every change somebody makes in an office or as a service, in the transaction of the change. */
final class Audited {

    private static final int LONGEST = 1_000;

    /** Whoever acts in these only takes part. */
    private static final Set<Rights.Kind> TAKING_PART =
            EnumSet.of(Rights.Kind.NOBODY, Rights.Kind.RESIDENT, Rights.Kind.REPRESENTATIVE);

    /** What begins so is written down by the service itself. */
    private static final Set<String> BY_ITSELF = Set.of(
            "accounts", "administrators", "incidents", "keys", "me", "passwords", "residence", "sessions", "staff");

    private static final Set<String> ALSO_BY_ITSELF = Set.of("closePseudonyms");

    private Audited() {}

    static void record(Endpoint endpoint, Call call, Change change) {
        var privileged = Rights.Kind.of(call.caller()).stream().anyMatch(kind -> !TAKING_PART.contains(kind));
        if (privileged && !isByItself(endpoint)) {
            call.service(Audit.class)
                    .record(call.warrant(why(endpoint, change.body())), endpoint.id(), cut(change.path(), LONGEST / 2));
        }
    }

    /**
     * What was changed.
     *
     * @param path the address it went to
     * @param body what was sent
     */
    record Change(String path, Optional<JsonNode> body) {}

    private static boolean isByItself(Endpoint endpoint) {
        return BY_ITSELF.contains(endpoint.path().parts().get(0)) || ALSO_BY_ITSELF.contains(endpoint.id());
    }

    /** The reason given, if one is asked for; else what the act is for. */
    private static String why(Endpoint endpoint, Optional<JsonNode> body) {
        return List.of("reason", "reasons", "summary").stream()
                .flatMap(name -> body.stream().map(json -> json.path(name)))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .map(text -> cut(text, LONGEST))
                .findFirst()
                .orElse(endpoint.summary());
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, text.offsetByCodePoints(0, most / 2));
    }
}
