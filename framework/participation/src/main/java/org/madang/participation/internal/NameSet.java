package org.madang.participation.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Keeps a set of names for each owner, such as the groups a policy affects.
 *
 * @param table the table
 * @param owner its column for the owner
 * @param name its column for the name
 */
record NameSet(String table, String owner, String name) {

    static final NameSet POLICY_GROUPS = new NameSet("policy_group", "policy_id", "name");
    static final NameSet POLICY_LANGUAGES = new NameSet("policy_language", "policy_id", "language");
    static final NameSet STAKEHOLDER_GROUPS = new NameSet("stakeholder_group", "stakeholder_id", "name");
    static final NameSet CONSULTATION_LANGUAGES = new NameSet("consultation_language", "consultation_id", "language");

    void replace(Handle handle, String id, Set<String> names) {
        handle.createUpdate("delete from " + table + " where " + owner + " = :id")
                .bind("id", id)
                .execute();
        if (names.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("insert into %s (%s, %s) values (:id, :name)".formatted(table, owner, name));
        names.forEach(each -> batch.bind("id", id).bind("name", each).add());
        batch.execute();
    }

    /** The names of each of these owners; an owner without names is left out. */
    Map<String, Set<String>> read(Handle handle, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<String, Set<String>>();
        handle.createQuery("select %s as owner, %s as name from %s where %1$s in (<ids>)".formatted(owner, name, table))
                .bindList("ids", ids)
                .mapToMap(String.class)
                .forEach(row -> found.computeIfAbsent(row.get("owner"), key -> new HashSet<>())
                        .add(row.get("name")));
        return found;
    }
}
