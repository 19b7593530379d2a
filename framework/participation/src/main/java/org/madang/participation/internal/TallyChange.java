package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * By how much the numbers of a cell change.
 *
 * @param number how many contributions come or go
 * @param supports how many supports of them
 * @param people how many people say or support something about the policy for the first time
 * @param person who may do so, if nobody looked yet
 */
record TallyChange(TallyCell cell, long number, long supports, long people, Optional<String> person) {

    static TallyChange of(TallyCell cell, long number, long supports) {
        return new TallyChange(cell, number, supports, 0, Optional.empty());
    }

    static TallyChange ofPeople(TallyCell cell, long people) {
        return new TallyChange(cell, 0, 0, people, Optional.empty());
    }

    TallyChange by(String one) {
        return new TallyChange(cell, number, supports, people, Optional.of(one));
    }

    static TallyChange read(ResultSet row) throws SQLException {
        return new TallyChange(
                TallyCell.read(row),
                row.getLong("number"),
                row.getLong("supports"),
                row.getLong("people"),
                Optional.ofNullable(row.getString("person")));
    }

    /** One for each cell that changes at all; persons are left out. */
    static List<TallyChange> sum(Collection<TallyChange> changes) {
        var sums = new LinkedHashMap<TallyCell, TallyChange>();
        changes.forEach(change -> sums.merge(change.cell(), change, TallyChange::plus));
        return sums.values().stream().filter(TallyChange::isAny).toList();
    }

    private boolean isAny() {
        return number != 0 || supports != 0 || people != 0;
    }

    private TallyChange plus(TallyChange other) {
        return new TallyChange(
                cell, number + other.number, supports + other.supports, people + other.people, Optional.empty());
    }
}
