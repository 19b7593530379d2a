package org.madang.identity.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.madang.identity.ResidenceVerifier;

/** Who knows an id on the city's list lives here; only hashes of the ids are here, and each serves one account. */
final class ListVerifier implements ResidenceVerifier {

    private static final String SALT = "resident-list";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Database database;

    ListVerifier(Database database) {
        this.database = database;
    }

    /** Replaces the list; entries that stay under the same salt keep whom they proved. */
    int replace(String salt, List<String> hashes) {
        hashes.stream()
                .filter(hash -> !HASH.matcher(hash).matches())
                .findFirst()
                .ifPresent(wrong -> {
                    throw Failures.badInput(
                            "A line is no hexadecimal HMAC-SHA-256 in small letters; 64 digits 0-9 and a-f");
                });
        return database.call(rows -> {
            var claimed = salt(rows).filter(salt::equals).isPresent() ? claimed(rows) : forgetProofs(rows);
            rows.update("delete from identity_resident");
            rows.update("delete from identity_secret where name = ?", SALT);
            rows.update("insert into identity_secret (name, secret) values (?, ?)", SALT, salt);
            return (int) hashes.stream()
                    .distinct()
                    .filter(hash -> insert(rows, hash, Optional.ofNullable(claimed.get(hash))))
                    .count();
        });
    }

    /** Whom the entries proved so far: an entry that stays proves nobody else. */
    private static Map<String, String> claimed(Rows rows) {
        return rows
                .list(
                        row -> Map.entry(row.getString("hash"), row.getString("subject")),
                        "select hash, subject from identity_resident where subject is not null")
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Under another salt nobody can tell which entries were used: everybody proves it anew. */
    private Map<String, String> forgetProofs(Rows rows) {
        rows.update("delete from identity_residence where verifier = ?", name());
        return Map.of();
    }

    @Override
    public String name() {
        return "list";
    }

    @Override
    public boolean proves(String subject, Map<String, String> evidence) {
        var id = Optional.ofNullable(evidence.get("id")).map(String::strip);
        return database.call(rows -> salt(rows)
                .flatMap(salt -> id.map(given -> Secrets.hmac(salt, given)))
                .filter(hash -> claim(rows, hash, subject))
                .isPresent());
    }

    private static boolean claim(Rows rows, String hash, String subject) {
        return rows.update("""
                        update identity_resident set subject = ? where hash = ? and (subject is null or subject = ?)
                            and not exists (select 1 from identity_resident other where other.subject = ? and other.hash <> ?)
                        """, subject, hash, subject, subject, hash) == 1;
    }

    private static boolean insert(Rows rows, String hash, Optional<String> subject) {
        return rows.update("insert into identity_resident (hash, subject) values (?, ?)", hash, subject) == 1;
    }

    private static Optional<String> salt(Rows rows) {
        return rows.find(row -> row.getString("secret"), "select secret from identity_secret where name = ?", SALT);
    }
}
