package org.madang.participation.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.madang.api.Answerable;
import org.madang.api.Answerable.Kind;
import org.madang.api.PolicyId;

/** Finds what replies are given to. */
final class Targets {

    private static final int PART = 500;

    private static final Map<Kind, String> QUERIES = Map.of(
            Kind.CONTRIBUTION, "select id, policy_id, text from contribution where id in (<ids>)",
            Kind.SEGMENT, """
                    select s.id, c.policy_id, s.text from segment s join contribution c on c.id = s.contribution_id
                    where s.id in (<ids>)""",
            Kind.CONCERN, "select id, policy_id, title as text from concern where id in (<ids>)",
            Kind.REVIEW, "select id, policy_id, text from obligation where kind = 'REVIEW' and id in (<ids>)",
            Kind.FINDING, "select id, policy_id, text from obligation where kind = 'FINDING' and id in (<ids>)");

    private final Handle handle;

    Targets(Handle handle) {
        this.handle = handle;
    }

    PolicyId policy(Answerable target) {
        return policies(List.of(target)).get(0);
    }

    /** The policy of each target; fails when one does not exist. */
    List<PolicyId> policies(List<Answerable> targets) {
        var found = find(targets);
        return targets.stream().map(target -> require(found, target).policy()).toList();
    }

    /** What was said, or the concern's title, of each target that exists. */
    Map<Answerable, String> texts(Collection<Answerable> targets) {
        return find(targets).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().text()));
    }

    private static Target require(Map<Answerable, Target> found, Answerable target) {
        var one = found.get(target);
        if (one == null) {
            throw Failures.notFound(target.kind().name().toLowerCase(java.util.Locale.ROOT), target.id());
        }
        return one;
    }

    private Map<Answerable, Target> find(Collection<Answerable> targets) {
        var found = new HashMap<Answerable, Target>();
        targets.stream()
                .collect(
                        Collectors.groupingBy(Answerable::kind, Collectors.mapping(Answerable::id, Collectors.toSet())))
                .forEach((kind, ids) ->
                        Parts.of(List.copyOf(ids), PART).forEach(part -> found.putAll(find(kind, part))));
        return found;
    }

    private Map<Answerable, Target> find(Kind kind, List<String> ids) {
        return handle.createQuery(Objects.requireNonNull(QUERIES.get(kind), kind.name()))
                .bindList("ids", ids)
                .map((row, context) -> Map.entry(
                        new Answerable(kind, row.getString("id")),
                        new Target(new PolicyId(row.getString("policy_id")), row.getString("text"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record Target(PolicyId policy, String text) {}
}
