package org.madang.participation.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.madang.api.PolicyId;

/** Remembers who took part in the procedure of a policy, by pseudonym. */
final class Participants {

    private static final String ADD = """
            insert into participant (policy_id, person)
            select cast(:policy as varchar), v.person from unnest(cast(:people as varchar array)) v (person)
            where not exists (
                select 1 from participant p where p.policy_id = cast(:policy as varchar) and p.person = v.person)""";

    private static final String UNKNOWN = """
            select count(*) from unnest(cast(:people as varchar array)) v (person)
            where not exists (
                select 1 from participant p where p.policy_id = cast(:policy as varchar) and p.person = v.person)""";

    private static final int PART = 1000;

    private final Handle handle;

    Participants(Handle handle) {
        this.handle = handle;
    }

    /** The number of those who are not known yet. */
    long unknown(PolicyId policy, Set<String> people) {
        return Parts.of(List.copyOf(people), PART).stream()
                .mapToLong(part -> handle.createQuery(UNKNOWN)
                        .bind("policy", policy.value())
                        .bindArray("people", String.class, part.toArray())
                        .mapTo(Long.class)
                        .one())
                .sum();
    }

    /** The number of those who were not known yet; now they are. */
    int add(PolicyId policy, Collection<String> people) {
        var sql = Dialect.of(handle).orNothing(ADD);
        var sorted = people.stream().distinct().sorted().toList();
        return Parts.of(sorted, PART).stream()
                .mapToInt(part -> handle.createUpdate(sql)
                        .bind("policy", policy.value())
                        .bindArray("people", String.class, part.toArray())
                        .execute())
                .sum();
    }
}
