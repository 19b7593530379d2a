package org.madang.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.madang.api.Page;
import org.madang.api.PageRequest;
import org.madang.identity.Audit;
import org.madang.identity.AuditLine;
import org.madang.identity.Caller;
import org.madang.identity.Warrant;

/** Keeps the audit in the database. */
final class AuditTrail implements Audit {

    private final Database database;
    private final Moments moments;

    AuditTrail(Database database, Moments moments) {
        this.database = database;
        this.moments = moments;
    }

    @Override
    public void record(Warrant warrant, String act, String about) {
        database.run(rows -> rows.update(
                "insert into identity_audit (acted_at, acted_by, act, about, on_behalf_of, why) values (?, ?, ?, ?, ?, ?)",
                moments.now(),
                warrant.by().id(),
                act,
                about,
                warrant.by().onBehalfOf(),
                warrant.why()));
    }

    @Override
    public Page<AuditLine> list(PageRequest page, Caller by) {
        Rights.requireReader(by);
        var before = page.after().map(Pages::number).orElse(Long.MAX_VALUE);
        return database.call(rows -> Pages.cut(
                rows.list(
                        AuditTrail::read,
                        "select * from identity_audit where number < ? order by number desc limit ?",
                        before,
                        page.limit() + 1),
                page.limit(),
                line -> Long.toString(line.number())));
    }

    private static AuditLine read(ResultSet row) throws SQLException {
        return new AuditLine(
                row.getLong("number"),
                Rows.moment(row, "acted_at"),
                row.getString("acted_by"),
                row.getString("act"),
                row.getString("about"),
                Optional.ofNullable(row.getString("on_behalf_of")),
                row.getString("why"));
    }
}
