package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.madang.api.Policy;
import org.madang.api.PolicyId;
import org.madang.api.PolicyState;

/** Reads policies with the groups and languages that screening found. */
final class PolicyReader {

    private final Handle handle;
    private final Map<String, Set<String>> groups;
    private final Map<String, Set<String>> languages;
    private final List<String> ids;

    PolicyReader(Handle handle, List<String> ids) {
        this.handle = handle;
        this.ids = ids;
        this.groups = NameSet.POLICY_GROUPS.read(handle, ids);
        this.languages = NameSet.POLICY_LANGUAGES.read(handle, ids);
    }

    static Optional<Policy> find(Handle handle, PolicyId policy) {
        return new PolicyReader(handle, List.of(policy.value())).read().findFirst();
    }

    /** The policies in the order of the ids; ids without a policy are left out. */
    Stream<Policy> read() {
        if (ids.isEmpty()) {
            return Stream.of();
        }
        var found = handle.createQuery("select * from policy where id in (<ids>)")
                .bindList("ids", ids)
                .map((row, context) -> read(row))
                .collect(Collectors.toMap(policy -> policy.id().value(), policy -> policy));
        return ids.stream().map(found::get).flatMap(Stream::ofNullable);
    }

    private Policy read(ResultSet row) throws SQLException {
        var id = row.getString("id");
        return new Policy(
                new PolicyId(id),
                row.getString("title"),
                row.getString("text"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("proposer"),
                row.getString("process"),
                PolicyState.valueOf(row.getString("state")),
                row.getInt("version"),
                groups.getOrDefault(id, Set.of()),
                Languages.of(languages.getOrDefault(id, Set.of())),
                Moments.read(row, "proposed_at"),
                Moments.find(row, "closed_at"),
                Optional.ofNullable(row.getString("reasons")),
                Optional.ofNullable(row.getString("remedy")));
    }
}
