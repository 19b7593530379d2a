package org.madang.identity.internal;

import java.util.List;

/** Deletes what is kept about persons. */
final class Forgetting {

    private final Ground ground;
    private final AccountRows accounts;
    private final PersonalFields fields;

    Forgetting(Ground ground, PersonalFields fields) {
        this.ground = ground;
        this.accounts = new AccountRows(ground.database());
        this.fields = fields;
    }

    /** Forgets a person; returns how many rows went. */
    int person(String subject) {
        return ground.database().call(rows -> {
            accounts.find(subject)
                    .ifPresent(
                            account -> ground.attempts().succeeded(ground.keys().hash("login", account.login())));
            ground.attempts().succeeded("residence:" + subject);
            return fields.tables().values().stream()
                    .mapToInt(all -> forget(rows, all.get(0), subject))
                    .sum();
        });
    }

    /** Deletes what has been kept long enough; returns how many rows went. */
    int due() {
        return ground.database().call(rows -> {
            var unused = unused(rows).stream().mapToInt(this::person).sum();
            return unused
                    + fields.tables().values().stream()
                            .map(all -> all.get(0))
                            .filter(rule -> !rule.place().table().equals("identity_account"))
                            .mapToInt(rule -> due(rows, rule))
                            .sum();
        });
    }

    /** Accounts of residents that nobody uses; those of an office stay until somebody erases them. */
    private List<String> unused(Rows rows) {
        var rule = fields.tables().getOrDefault("identity_account", List.of()).get(0);
        return rows.list(
                row -> row.getString("id"),
                "select id from identity_account where roles in (' ', ' resident ') and seen_at < ?",
                ground.moments().now().minus(rule.retention().keep().orElseThrow()));
    }

    private int due(Rows rows, FieldRule rule) {
        return rule.retention()
                .keep()
                .map(keep -> rows.update(
                        "delete from %s where %s < ?"
                                .formatted(
                                        rule.place().table(), rule.retention().since()),
                        ground.moments().now().minus(keep)))
                .orElse(0);
    }

    private static int forget(Rows rows, FieldRule rule, String subject) {
        var place = rule.place();
        return switch (rule.erasure()) {
            case DELETE -> rows.update("delete from %s where %s = ?".formatted(place.table(), place.person()), subject);
            case BLANK ->
                rows.update(
                        "update %s set %s = null where %s = ?".formatted(place.table(), place.person(), place.person()),
                        subject);
            case KEEP -> 0;
        };
    }
}
