package org.madang.participation.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.madang.api.Sector;
import org.madang.api.Stakeholder;

/** Reads stakeholders with the groups they speak for. */
final class StakeholderReader {

    private StakeholderReader() {}

    /** The stakeholders of these ids, by name. */
    static Stream<Stakeholder> read(Handle handle, List<String> ids) {
        if (ids.isEmpty()) {
            return Stream.of();
        }
        var groups = NameSet.STAKEHOLDER_GROUPS.read(handle, ids);
        return handle
                .createQuery("select * from stakeholder where id in (<ids>) order by name, id")
                .bindList("ids", ids)
                .map((row, context) -> new Stakeholder(
                        row.getString("id"),
                        row.getString("name"),
                        Sector.valueOf(row.getString("sector")),
                        groups.getOrDefault(row.getString("id"), Set.of())))
                .list()
                .stream();
    }
}
