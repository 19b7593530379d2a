package org.madang.platform.internal;

import java.util.Optional;
import java.util.stream.Collectors;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Refuses settings that nobody would read, that are gone, or whose value can not be used. */
public final class SettingsCheck {

    private final SettingKeys keys;

    public SettingsCheck(SettingKeys keys) {
        this.keys = keys;
    }

    /**
     * Checks every setting given.
     *
     * @param file the name of the settings file, for the message
     */
    public void check(GivenSettings given, String file) {
        given.byHost().keySet().forEach(key -> checkKey(key, "the host's code"));
        given.byFile().keySet().forEach(key -> checkKey(key, file));
        given.environment().keySet().stream()
                .filter(variable -> variable.startsWith("MADANG_"))
                .forEach(this::checkVariable);
        keys.known().forEach(key -> given.text(key.name()).ifPresent(value -> checkValue(key, value)));
    }

    private void checkKey(String key, String where) {
        if (!keys.isKnown(key)) {
            refuse("Setting '%s' in %s".formatted(key, where), key);
        }
    }

    private void checkVariable(String variable) {
        if (!keys.isKnownVariable(variable)) {
            refuse("Environment variable '%s'".formatted(variable), variable);
        }
    }

    private void refuse(String what, String name) {
        throw new PlatformException(
                Problem.SETUP,
                keys.insteadOf(name)
                        .map(instead -> "%s is retired; %s".formatted(what, instead))
                        .orElseGet(() -> "%s is unknown%s Known are %s and %s<plugin>.<key>"
                                .formatted(what, didYouMean(name), names(), SettingKeys.PLUGIN_PREFIX)));
    }

    private String didYouMean(String name) {
        return nearest(SettingKey.variableOf(name))
                .map("; did you mean '%s'?"::formatted)
                .orElse(".");
    }

    private Optional<String> nearest(String variable) {
        return keys.known().stream()
                .filter(key -> EditDistance.between(key.variable(), variable) <= 3)
                .map(SettingKey::name)
                .findFirst();
    }

    private String names() {
        return keys.known().stream().map(SettingKey::name).collect(Collectors.joining(", "));
    }

    private static void checkValue(SettingKey key, String value) {
        if (!key.accepts(value)) {
            throw new PlatformException(
                    Problem.SETUP,
                    "Setting '%s' must be %s, not '%s'".formatted(key.name(), key.expected(), shown(key, value)));
        }
    }

    private static String shown(SettingKey key, String value) {
        return key.name().endsWith("password") || key.name().endsWith("secret") ? "…" : value;
    }
}
