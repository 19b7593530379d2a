package org.madang.web.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Tells why a request was not done, as Camunda's clients and Modeler read it: a type and a message. */
final class EngineRestProblems {

    private EngineRestProblems() {}

    static Api.Reply reply(RuntimeException failure, List<Locale> languages) {
        var refusal = refusal(failure);
        var headers = new LinkedHashMap<>(refusal.headers());
        headers.put("Cache-Control", "no-store");
        var body = Map.of("type", type(refusal.status()), "message", Problems.detail(refusal, languages));
        return new Api.Reply(refusal.status(), headers, Optional.of(Json.bytes(body)));
    }

    /** Camunda says 400 to whatever the caller can mend, and clients know no other number for it. */
    private static Refusal refusal(RuntimeException failure) {
        if (failure instanceof Refusal known) {
            return known;
        }
        if (failure instanceof PlatformException known && isCallers(known.problem())) {
            return Refusal.of(400, String.valueOf(known.getMessage()));
        }
        return Problems.refusal(failure);
    }

    private static boolean isCallers(Problem problem) {
        return List.of(Problem.CONFLICT, Problem.RULE, Problem.PACK, Problem.BAD_INPUT)
                .contains(problem);
    }

    private static String type(int status) {
        return switch (status) {
            case 400, 415 -> "InvalidRequestException";
            case 401, 403 -> "AuthorizationException";
            case 404 -> "NotFoundException";
            default -> status < 500 ? "RestException" : "ProcessEngineException";
        };
    }
}
