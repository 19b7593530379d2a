package org.madang.platform.internal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.madang.api.Settings;

/**
 * The settings as they were given: by the host's code first, then by the environment, then by the file.
 *
 * @param byHost what the embedding program set
 * @param environment the environment variables
 * @param byFile what {@code conf/madang.properties} says
 */
public record GivenSettings(Map<String, String> byHost, Map<String, String> environment, Map<String, String> byFile)
        implements Settings {

    public GivenSettings {
        byHost = Map.copyOf(byHost);
        environment = Map.copyOf(environment);
        byFile = Map.copyOf(byFile);
    }

    @Override
    public Optional<String> text(String key) {
        return Optional.ofNullable(byHost.get(key))
                .or(() -> Optional.ofNullable(environment.get(SettingKey.variableOf(key))))
                .or(() -> Optional.ofNullable(byFile.get(key)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** These settings, with one more given by the host unless somebody gave it already. */
    public GivenSettings withDefault(String key, String value) {
        return text(key).isPresent() ? this : with(key, value);
    }

    /** These settings with one given by the host. */
    public GivenSettings with(String key, String value) {
        var more = new TreeMap<>(byHost);
        more.put(key, value);
        return new GivenSettings(more, environment, byFile);
    }
}
