package org.madang.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.madang.api.PlatformException;
import org.madang.identity.Caller;
import org.madang.identity.SignIn;

/** Tries every operation of the OpenAPI document as every kind of caller. */
class RightsTest {

    private static final JsonNode DOCUMENT = Json.parse(Json.bytes(OpenApi.of(WebRoom.endpoints())));
    private static final int UNKNOWN = 401;
    private static final int FORBIDDEN = 403;

    @TestFactory
    Stream<DynamicTest> everybody_may_what_the_table_says_and_nothing_else() {
        return operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    for (var kind : Rights.Kind.values()) {
                        assertThat(mayCall(kind, operation))
                                .as("%s as %s", operation.id(), kind)
                                .isEqualTo(operation.roles().contains(word(kind)));
                    }
                }));
    }

    @Test
    void the_table_has_a_row_for_every_endpoint_and_no_other() {
        var endpoints = WebRoom.endpoints().stream().map(Endpoint::id).toList();

        assertThat(endpoints).doesNotHaveDuplicates().hasSizeGreaterThan(90);
        assertThat(Rights.endpoints()).containsExactlyInAnyOrderElementsOf(endpoints);
    }

    @Test
    void an_auditor_reads_everything_and_changes_nothing() {
        var own = Set.of("eraseMyself", "signOut", "changePassword");
        var anybody = Rights.Kind.values().length;

        operations().forEach(operation -> {
            var harmless = operation.roles().size() == anybody || own.contains(operation.id());
            assertThat(operation.roles().contains("auditor"))
                    .as(operation.id())
                    .isEqualTo(operation.method().equals("GET") || harmless);
        });
    }

    @Test
    void somebody_with_two_roles_may_what_either_may() {
        var both = Caller.person("a-1", Set.of("resident", "clerk"));

        assertThat(Rights.Kind.of(both)).containsExactlyInAnyOrder(Rights.Kind.RESIDENT, Rights.Kind.CLERK);
    }

    private record Operation(String id, String method, String path, Set<String> roles, String body) {}

    private static List<Operation> operations() {
        var found = new ArrayList<Operation>();
        DOCUMENT.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> found.add(operation(path.getKey(), method.getKey(), method.getValue()))));
        return found;
    }

    private static Operation operation(String path, String method, JsonNode described) {
        var roles = StreamSupport.stream(described.get("x-madang-roles").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        var example = described.at("/requestBody/content/application~1json/example");
        return new Operation(
                described.get("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path.replaceAll("\\{[^}]+}", "1"),
                roles,
                example.isMissingNode() ? "" : example.toString());
    }

    /** Whether the request comes as far as its work, or is refused for another reason than who asks. */
    private static boolean mayCall(Rights.Kind kind, Operation operation) {
        try {
            var reply = api(kind).reply(request(kind, operation));
            return reply.status() != UNKNOWN && reply.status() != FORBIDDEN;
        } catch (Refusal refused) {
            return refused.status() != UNKNOWN && refused.status() != FORBIDDEN;
        } catch (Reached | PlatformException works) {
            return true;
        }
    }

    private static Api api(Rights.Kind kind) {
        Services services = new Services() {
            @Override
            public <T> T get(Class<T> type) {
                if (type == SignIn.class) {
                    return type.cast(new EverybodySignedIn(caller(kind)));
                }
                throw new Reached();
            }
        };
        return new Api(services, new Router(WebRoom.endpoints()), new RateLimit(1_000_000, () -> 0));
    }

    private static Caller caller(Rights.Kind kind) {
        return kind == Rights.Kind.NOBODY
                ? Caller.nobody()
                : Caller.person("a-1", Set.of(kind == Rights.Kind.OFFICER ? "street-department" : word(kind)));
    }

    private static Api.Request request(Rights.Kind kind, Operation operation) {
        var headers = kind == Rights.Kind.NOBODY
                ? Map.of("content-type", "application/json")
                : Map.of("content-type", "application/json", "authorization", "Bearer mds_1");
        return new Api.Request(
                operation.method(),
                operation.path(),
                Map.of(),
                headers,
                "127.0.0.1",
                () -> operation.body().getBytes(StandardCharsets.UTF_8));
    }

    private static String word(Rights.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Said by whatever lies behind the API. */
    private static final class Reached extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
