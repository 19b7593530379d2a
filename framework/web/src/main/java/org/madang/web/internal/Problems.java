package org.madang.web.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.madang.api.PlatformException;
import org.madang.web.internal.Refusal.Fault;

/** Tells why a request was not done, as RFC 9457 says. */
final class Problems {

    private static final System.Logger LOG = System.getLogger(Problems.class.getName());
    private static final int FAULTY = 500;

    private Problems() {}

    /**
     * The body of such an answer.
     *
     * @param type names the kind of problem
     * @param title the kind in words, in the caller's language
     * @param detail what happened and what to do, in the caller's language
     * @param errors the parts of the request that are at fault
     */
    record Problem(String type, String title, int status, String detail, List<Fault> errors) {}

    static Api.Reply reply(RuntimeException failure, List<Locale> languages) {
        var refusal = refusal(failure);
        var problem = new Problem(
                "https://madang.org/problems/" + refusal.status(),
                title(refusal.status(), languages),
                refusal.status(),
                detail(refusal, languages),
                faults(refusal, languages));
        var headers = new LinkedHashMap<>(refusal.headers());
        headers.put("Content-Type", "application/problem+json");
        headers.put("Content-Language", Sentences.spoken(languages).toLanguageTag());
        headers.put("Vary", "Accept-Language");
        headers.put("Cache-Control", "no-store");
        return new Api.Reply(refusal.status(), headers, java.util.Optional.of(Json.bytes(problem)));
    }

    /** What happened and what to do, in the caller's language. */
    static String detail(Refusal refusal, List<Locale> languages) {
        var faults = refusal.faults();
        if (faults.isEmpty()) {
            return Sentences.in(languages, refusal.detail());
        }
        var first = faults.get(0).field() + ": "
                + Sentences.in(languages, faults.get(0).message());
        return faults.size() == 1
                ? first
                : first + " (" + Sentences.in(languages, "and %d more".formatted(faults.size() - 1)) + ")";
    }

    private static List<Fault> faults(Refusal refusal, List<Locale> languages) {
        return refusal.faults().stream()
                .map(fault -> new Fault(fault.field(), Sentences.in(languages, fault.message())))
                .toList();
    }

    /** What a failure tells the caller; what nobody expected is logged. */
    static Refusal refusal(RuntimeException failure) {
        if (failure instanceof Refusal known) {
            return known;
        }
        if (failure instanceof PlatformException known && known.problem() != org.madang.api.Problem.INTERNAL) {
            return Refusal.of(known);
        }
        return DatabaseFailure.refusal(failure).orElseGet(() -> unexpected(failure));
    }

    /** The caller gets a number, the log what happened. */
    private static Refusal unexpected(RuntimeException failure) {
        var number = UUID.randomUUID().toString();
        LOG.log(System.Logger.Level.ERROR, "Request " + number + " failed", failure);
        return Refusal.of(FAULTY, "Something went wrong here; tell the operators the number " + number);
    }

    private static String title(int status, List<Locale> languages) {
        var bundle = ResourceBundle.getBundle(
                Problems.class.getName(),
                Sentences.spoken(languages),
                Problems.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var key = Integer.toString(status);
        return bundle.getString(bundle.containsKey(key) ? key : "other");
    }
}
