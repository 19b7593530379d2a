package org.madang.identity.internal;

/** Keys of this installation, made when first wanted: what is hashed with them is worth nothing elsewhere. */
final class InstallationKeys {

    private final Database database;
    private final Secrets secrets;

    InstallationKeys(Database database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /** Hashes under the key of this name. */
    String hash(String key, String text) {
        return Secrets.hmac(get(key), text);
    }

    private String get(String name) {
        return database.insist(rows -> rows.find(
                        row -> row.getString("secret"), "select secret from identity_secret where name = ?", name)
                .orElseGet(() -> make(rows, name)));
    }

    private String make(Rows rows, String name) {
        var key = secrets.key();
        rows.update("insert into identity_secret (name, secret) values (?, ?)", name, key);
        return key;
    }
}
