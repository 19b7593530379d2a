package org.madang.web.internal;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/**
 * One thing callers can do.
 *
 * @param id names it in the OpenAPI document and in {@link Rights}
 * @param summary what it does, in a sentence
 * @param query the parameters it takes beside those of the path
 * @param body what it takes
 * @param answers what it answers
 * @param status what it answers when all is well
 * @param guard the endpoint that shows what this one changes: its ETag must be given in If-Match
 * @param media the media type of what it answers
 * @param alone whether it has transactions of its own: its failures are remembered, and its answer, a secret, is not
 * @param work does it
 */
record Endpoint(
        Method method,
        Template path,
        String id,
        String summary,
        List<Parameter> query,
        Optional<Type> body,
        Optional<Type> answers,
        int status,
        Optional<String> guard,
        String media,
        boolean alone,
        Work work) {

    private static final String JSON = "application/json";

    Endpoint {
        query = List.copyOf(query);
    }

    /** Does what an endpoint is for. */
    @FunctionalInterface
    interface Work {
        Result on(Call call);
    }

    /**
     * A parameter in the query.
     *
     * @param shape a text, a word or a whole number
     */
    record Parameter(String name, Shape shape, String description) {}

    static Endpoint get(String path, String id, String summary, Type answers, Work work) {
        return new Endpoint(
                Method.GET,
                Template.of(path),
                id,
                summary,
                List.of(),
                Optional.empty(),
                Optional.of(answers),
                200,
                Optional.empty(),
                JSON,
                false,
                work);
    }

    /** Answers as it comes, in this media type. */
    static Endpoint stream(String path, String id, String summary, String media, Streaming content) {
        return new Endpoint(
                Method.GET,
                Template.of(path),
                id,
                summary,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                200,
                Optional.empty(),
                media,
                false,
                call -> Result.of(new Streamed(media, content.of(call))));
    }

    /** Finds what to write before the first of it is written. */
    @FunctionalInterface
    interface Streaming {
        Streamed.Content of(Call call);
    }

    /** Puts something in its place, also twice. */
    static Endpoint put(String path, String id, String summary, Work work) {
        return new Endpoint(
                Method.PUT,
                Template.of(path),
                id,
                summary,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                204,
                Optional.empty(),
                JSON,
                false,
                work);
    }

    /** Makes something new. */
    static Endpoint post(String path, String id, String summary, Work work) {
        return new Endpoint(
                Method.POST,
                Template.of(path),
                id,
                summary,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                204,
                Optional.empty(),
                JSON,
                false,
                work);
    }

    /** The same, asking for this. */
    Endpoint taking(Type wanted) {
        return new Endpoint(
                method, path, id, summary, query, Optional.of(wanted), answers, status, guard, media, alone, work);
    }

    /** The same, answering this. */
    Endpoint answering(int code, Type given) {
        return new Endpoint(
                method, path, id, summary, query, body, Optional.of(given), code, guard, media, alone, work);
    }

    /** The same, with this in the query. */
    Endpoint with(Parameter... parameters) {
        var all = new java.util.ArrayList<>(query);
        all.addAll(List.of(parameters));
        return new Endpoint(method, path, id, summary, all, body, answers, status, guard, media, alone, work);
    }

    /** The same, page by page. */
    Endpoint paged() {
        return with(
                new Parameter("limit", new Shape.Whole(), "How many at most, from 1 to 1000; 50 if not said"),
                new Parameter("after", new Shape.Text(2_000, ""), "The cursor 'next' of the page before"));
    }

    /** The same, only for who has seen what it changes. */
    Endpoint guardedBy(String shows) {
        return new Endpoint(
                method, path, id, summary, query, body, answers, status, Optional.of(shows), media, alone, work);
    }

    /** The same, with transactions of its own. */
    Endpoint asOwnTransaction() {
        return new Endpoint(method, path, id, summary, query, body, answers, status, guard, media, true, work);
    }
}
