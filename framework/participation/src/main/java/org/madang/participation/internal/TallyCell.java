package org.madang.participation.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.madang.api.Channel;
import org.madang.api.Contribution;
import org.madang.api.Moderation;
import org.madang.api.PolicyId;

/** What contributions are counted by. */
record TallyCell(PolicyId policy, Channel channel, Locale language, Moderation moderation, boolean answered) {

    static TallyCell of(Contribution contribution) {
        return new TallyCell(
                contribution.policy(),
                contribution.channel(),
                contribution.language(),
                contribution.moderation(),
                contribution.answered());
    }

    static TallyCell read(ResultSet row) throws SQLException {
        return new TallyCell(
                new PolicyId(row.getString("policy_id")),
                Channel.valueOf(row.getString("channel")),
                Locale.forLanguageTag(row.getString("language")),
                Moderation.valueOf(row.getString("moderation")),
                row.getBoolean("answered"));
    }
}
