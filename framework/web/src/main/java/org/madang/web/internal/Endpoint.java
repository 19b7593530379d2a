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
 * @param keeping how its answer is kept for when the same request comes again
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
        Keeping keeping,
        Work work) {

    /** How many things a list may be asked for at once. */
    static final Shape PAGE = new Shape.Whole(1, 1000);

    private static final String JSON = "application/json";

    Endpoint {
        query = List.copyOf(query);
    }

    /** How an answer is kept under its Idempotency-Key. */
    enum Keeping {
        /** In the transaction of the work. */
        PLAIN,
        /** In the transaction of the work, so that only who knows the key can read it: it is a secret. */
        SEALED,
        /** After the work, which has transactions of its own, because its failures are remembered; sealed too. */
        APART
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
                Keeping.PLAIN,
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
                Keeping.PLAIN,
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
                Keeping.PLAIN,
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
                Keeping.PLAIN,
                work);
    }

    /** The same, asking for this. */
    Endpoint taking(Type wanted) {
        return new Endpoint(
                method, path, id, summary, query, Optional.of(wanted), answers, status, guard, media, keeping, work);
    }

    /** The same, answering this. */
    Endpoint answering(int code, Type given) {
        return new Endpoint(
                method, path, id, summary, query, body, Optional.of(given), code, guard, media, keeping, work);
    }

    /** The same, with this in the query. */
    Endpoint with(Parameter... parameters) {
        var all = new java.util.ArrayList<>(query);
        all.addAll(List.of(parameters));
        return new Endpoint(method, path, id, summary, all, body, answers, status, guard, media, keeping, work);
    }

    /** The same, page by page. */
    Endpoint paged() {
        return with(
                new Parameter("limit", PAGE, "How many at most; 50 if not said"),
                new Parameter("after", new Shape.Text(2_000, ""), "The cursor 'next' of the page before"));
    }

    /** The same, only for who has seen what it changes. */
    Endpoint guardedBy(String shows) {
        return new Endpoint(
                method, path, id, summary, query, body, answers, status, Optional.of(shows), media, keeping, work);
    }

    /** The same, whose answer is a secret. */
    Endpoint answeringSecret() {
        return new Endpoint(
                method, path, id, summary, query, body, answers, status, guard, media, Keeping.SEALED, work);
    }

    /** The same, with transactions of its own. */
    Endpoint asOwnTransaction() {
        return new Endpoint(method, path, id, summary, query, body, answers, status, guard, media, Keeping.APART, work);
    }
}
