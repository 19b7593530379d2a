package org.madang.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

class SettingsCheckTest {

    private final SettingsCheck check = new SettingsCheck(SettingKeys.ofThisRelease());

    @Test
    void names_an_unknown_key_its_file_and_the_one_that_was_meant() {
        var given = byFile("madang.databas.url", "jdbc:h2:mem:x");

        assertThatThrownBy(() -> check.check(given, "conf/madang.properties"))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.SETUP))
                .hasMessageStartingWith("Setting 'madang.databas.url' in conf/madang.properties is unknown; "
                        + "did you mean 'madang.database.url'? Known are madang.home, ");
    }

    @Test
    void names_an_unknown_environment_variable() {
        var given = new GivenSettings(Map.of(), Map.of("MADANG_PROT", "1", "PATH", "/bin"), Map.of());

        assertThatThrownBy(() -> check.check(given, "file"))
                .hasMessageStartingWith("Environment variable 'MADANG_PROT' is unknown; did you mean 'madang.port'?");
    }

    @Test
    void says_what_replaced_a_retired_key() {
        var keys = new SettingKeys(List.of(), Map.of("madang.db", "write madang.database.url"));

        assertThatThrownBy(() -> new SettingsCheck(keys).check(byFile("madang.db", "x"), "f"))
                .hasMessage("Setting 'madang.db' in f is retired; write madang.database.url");
        assertThatThrownBy(() -> new SettingsCheck(keys)
                        .check(new GivenSettings(Map.of(), Map.of("MADANG_DB", "x"), Map.of()), "f"))
                .hasMessage("Environment variable 'MADANG_DB' is retired; write madang.database.url");
    }

    @Test
    void leaves_a_plugins_own_settings_to_the_plugin() {
        var given = new GivenSettings(
                Map.of("madang.plugin.translation.url", "http://x"),
                Map.of("MADANG_PLUGIN_TRANSLATION_KEY", "k", "MADANG_OPTS", "-Xmx1g"),
                Map.of());

        assertThatCode(() -> check.check(given, "f")).doesNotThrowAnyException();
    }

    @Test
    void refuses_values_of_the_wrong_kind() {
        assertThatThrownBy(() -> check.check(byFile("madang.engine.workers", "many"), "f"))
                .hasMessage("Setting 'madang.engine.workers' must be a whole number that is not negative, not 'many'");
        assertThatThrownBy(() -> check.check(byFile("madang.engine.poll", "1s"), "f"))
                .hasMessageContaining("must be a duration such as PT1S, not '1s'");
        assertThatThrownBy(() -> check.check(byFile("madang.zone", "Seoul"), "f"))
                .hasMessageContaining("must be a time zone");
        assertThatThrownBy(() -> check.check(byFile("madang.language", "Korean please"), "f"))
                .hasMessageContaining("must be a language tag");
    }

    @Test
    void code_goes_before_environment_and_environment_before_file() {
        var key = "madang.database.url";
        var variable = Map.of("MADANG_DATABASE_URL", "environment");
        var file = Map.of(key, "file");

        assertThat(new GivenSettings(Map.of(key, "code"), variable, file).text(key))
                .hasValue("code");
        assertThat(new GivenSettings(Map.of(), variable, file).text(key)).hasValue("environment");
        assertThat(new GivenSettings(Map.of(), Map.of(), file).text(key)).hasValue("file");
        assertThat(new GivenSettings(Map.of(), Map.of(), Map.of()).text(key)).isEmpty();
    }

    private static GivenSettings byFile(String key, String value) {
        return new GivenSettings(Map.of(), Map.of(), Map.of(key, value));
    }
}
