package org.madang.web.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.api.Actor;
import org.madang.api.PageRequest;
import org.madang.api.PolicyId;
import org.madang.identity.Caller;
import org.madang.identity.Pseudonyms;
import org.madang.identity.Warrant;

/** One request to one endpoint, understood and allowed. */
final class Call {

    private static final int USUAL_PAGE = 50;

    private final Services services;
    private final Caller caller;
    private final Map<String, String> path;
    private final Map<String, String> query;
    private final @Nullable Object body;
    private final List<Locale> languages;
    private final @Nullable String secret;
    private final @Nullable String seen;

    /**
     * What the headers say.
     *
     * @param languages the languages wanted, the best first
     * @param secret by which the caller is known
     * @param lastEvent the last event seen
     */
    record Headers(
            List<Locale> languages,
            @Nullable String secret,
            @Nullable String lastEvent) {

        Headers {
            languages = List.copyOf(languages);
        }
    }

    Call(
            Services services,
            Caller caller,
            Map<String, String> path,
            Map<String, String> query,
            @Nullable Object body,
            Headers headers) {
        this.services = services;
        this.caller = caller;
        this.path = Map.copyOf(path);
        this.query = Map.copyOf(query);
        this.body = body;
        this.languages = headers.languages();
        this.secret = headers.secret();
        this.seen = headers.lastEvent();
    }

    <T> T service(Class<T> type) {
        return services.get(type);
    }

    Caller caller() {
        return caller;
    }

    /** Who acts outside any policy. */
    Actor actor() {
        return caller.toActor();
    }

    /** Who acts in a policy: a pseudonym for whoever only takes part. */
    Actor actor(PolicyId policy) {
        return services.get(Pseudonyms.class).actor(policy, caller);
    }

    /** What a privileged act is done by, for the audit. */
    Warrant warrant(String why) {
        if (why.isBlank()) {
            throw Refusal.badInput("/reason", "is blank; say why, it goes into the audit");
        }
        return new Warrant(caller, why);
    }

    String path(String name) {
        return path.getOrDefault(name, "");
    }

    /** The secret by which the caller is known. */
    Optional<String> token() {
        return Optional.ofNullable(secret);
    }

    /** The last event a reader of events has seen. */
    Optional<String> lastEvent() {
        return Optional.ofNullable(seen);
    }

    /** The policy the path names. */
    PolicyId policy() {
        return new PolicyId(path("policy"));
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    PageRequest page() {
        var limit = query("limit").map(Integer::parseInt).orElse(USUAL_PAGE);
        return new PageRequest(limit, query("after"));
    }

    <T> T body(Class<T> type) {
        return type.cast(Objects.requireNonNull(body, "body"));
    }

    /** The language the caller likes best; English if none is named. */
    Locale language() {
        return languages.isEmpty() ? Locale.ENGLISH : languages.get(0);
    }
}
