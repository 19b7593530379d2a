package org.madang.platform.internal;

import static org.madang.platform.internal.SettingKey.Kind.DURATION;
import static org.madang.platform.internal.SettingKey.Kind.FOLDER;
import static org.madang.platform.internal.SettingKey.Kind.LANGUAGE;
import static org.madang.platform.internal.SettingKey.Kind.NUMBER;
import static org.madang.platform.internal.SettingKey.Kind.TEXT;
import static org.madang.platform.internal.SettingKey.Kind.ZONE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All settings a platform knows.
 *
 * @param known the keys that may be given
 * @param retired keys of earlier releases, each with what to write instead
 */
public record SettingKeys(List<SettingKey> known, Map<String, String> retired) {

    /** Settings of plugins begin with this; what follows is the plugin's own. */
    public static final String PLUGIN_PREFIX = "madang.plugin.";

    /** Variables of the start script that are no settings. */
    private static final Set<String> SCRIPT_VARIABLES = Set.of("MADANG_OPTS");

    /** The settings of this release. */
    public static SettingKeys ofThisRelease() {
        return new SettingKeys(
                List.of(
                        new SettingKey("madang.home", FOLDER, "Where conf, data, plugins and processes are"),
                        new SettingKey(
                                "madang.database.url", TEXT, "JDBC URL; H2 in the home's data folder by default"),
                        new SettingKey("madang.database.user", TEXT, "Database user"),
                        new SettingKey("madang.database.password", TEXT, "Database password"),
                        new SettingKey("madang.database.pool", NUMBER, "Most connections at once"),
                        new SettingKey("madang.engine.workers", NUMBER, "Threads that do due work; 0: the host drives"),
                        new SettingKey("madang.engine.poll", DURATION, "How often due work is looked for at least"),
                        new SettingKey("madang.processes", FOLDER, "Watched for process packs"),
                        new SettingKey("madang.plugins", FOLDER, "Watched for plugin jars"),
                        new SettingKey("madang.zone", ZONE, "The city's time zone"),
                        new SettingKey("madang.calendar", TEXT, "Law by which the city counts periods, such as kr"),
                        new SettingKey("madang.language", LANGUAGE, "The city's language where nothing else is said"),
                        new SettingKey("madang.register.origin", TEXT, "Name of the public record, for good"),
                        new SettingKey("madang.register.witnesses", TEXT, "Verifier keys of witnesses"),
                        new SettingKey("madang.register.stamps", TEXT, "URL of an RFC 3161 time stamping service"),
                        new SettingKey(
                                "madang.port", NUMBER, "Port of the HTTP server; 0: any free one; none: no HTTP"),
                        new SettingKey("madang.host", TEXT, "Address of the HTTP server; loopback by default"),
                        new SettingKey("madang.http.rate", NUMBER, "Requests a minute that each caller may make"),
                        new SettingKey(
                                "madang.http.proxies", TEXT, "Addresses of proxies whose X-Forwarded-For is believed"),
                        new SettingKey("madang.identity.session", DURATION, "How long somebody stays signed in"),
                        new SettingKey(
                                "madang.identity.reset", DURATION, "How long a password's one-time link is good"),
                        new SettingKey("madang.identity.letter", DURATION, "How long the code of a letter is good"),
                        new SettingKey("madang.identity.residence", DURATION, "How long a proof of residence holds"),
                        new SettingKey(
                                "madang.oidc.issuer", TEXT, "The OpenID provider, by the address it calls itself"),
                        new SettingKey("madang.oidc.client-id", TEXT, "What this city is called there"),
                        new SettingKey("madang.oidc.client-secret", TEXT, "Its password there, if it has one"),
                        new SettingKey(
                                "madang.oidc.audience", TEXT, "For whom bearer tokens are; the client by default"),
                        new SettingKey("madang.oidc.roles-claim", TEXT, "Where tokens say what somebody is"),
                        new SettingKey("madang.oidc.roles", TEXT, "What that means here: value = role, role; ...")),
                Map.of());
    }

    Optional<SettingKey> find(String key) {
        return known.stream().filter(candidate -> candidate.name().equals(key)).findFirst();
    }

    boolean isKnown(String key) {
        return find(key).isPresent() || (key.startsWith(PLUGIN_PREFIX) && key.length() > PLUGIN_PREFIX.length());
    }

    boolean isKnownVariable(String variable) {
        return SCRIPT_VARIABLES.contains(variable)
                || variable.startsWith(SettingKey.variableOf(PLUGIN_PREFIX))
                || known.stream().anyMatch(key -> key.variable().equals(variable));
    }

    Optional<String> insteadOf(String keyOrVariable) {
        return retired.entrySet().stream()
                .filter(entry -> entry.getKey().equals(keyOrVariable)
                        || SettingKey.variableOf(entry.getKey()).equals(keyOrVariable))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
