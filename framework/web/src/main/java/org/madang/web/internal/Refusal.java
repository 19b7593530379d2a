package org.madang.web.internal;

import java.util.List;
import java.util.Map;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Why a request is not done; told as RFC 9457 says. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Fault> faults;
    private final transient Map<String, String> headers;

    private Refusal(int status, String detail, List<Fault> faults, Map<String, String> headers) {
        super(detail);
        this.status = status;
        this.faults = List.copyOf(faults);
        this.headers = Map.copyOf(headers);
    }

    /**
     * What is wrong with one part of a request.
     *
     * @param field a JSON pointer into the body, or the name of a parameter or header
     * @param message what is wrong and how to mend it
     */
    record Fault(String field, String message) {}

    static Refusal of(int status, String detail) {
        return new Refusal(status, detail, List.of(), Map.of());
    }

    static Refusal badInput(String field, String message) {
        return badInput(List.of(new Fault(field, message)));
    }

    static Refusal badInput(List<Fault> faults) {
        var first = faults.get(0);
        var rest = faults.size() == 1 ? "" : " (and %d more)".formatted(faults.size() - 1);
        return new Refusal(400, first.field() + ": " + first.message() + rest, faults, Map.of());
    }

    static Refusal of(PlatformException failure) {
        return new Refusal(statusOf(failure.problem()), String.valueOf(failure.getMessage()), List.of(), Map.of());
    }

    Refusal with(String header, String value) {
        return new Refusal(status, detail(), faults, Map.of(header, value));
    }

    int status() {
        return status;
    }

    List<Fault> faults() {
        return faults;
    }

    Map<String, String> headers() {
        return headers;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    /** A refused request costs no stack trace. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }

    private static int statusOf(Problem problem) {
        return switch (problem) {
            case NOT_FOUND -> 404;
            case BAD_INPUT -> 400;
            case NOT_ALLOWED -> 403;
            case RULE, CONFLICT -> 409;
            case PACK -> 422;
            case SETUP, PLUGIN -> 503;
            case INTERNAL -> 500;
        };
    }
}
