package org.madang.identity.internal;

import java.time.Duration;
import java.util.Optional;
import org.madang.api.Settings;

/**
 * What can be set.
 *
 * @param session how long a session lasts
 * @param reset how long the link to set a new password is good
 * @param letter how long the code of a letter is good
 * @param residence how long a proof of residence holds
 * @param provider the OpenID provider, if there is one
 */
record IdentitySettings(
        Duration session, Duration reset, Duration letter, Duration residence, Optional<ProviderSettings> provider) {

    private static final Duration SESSION = Duration.ofHours(12);
    private static final Duration RESET = Duration.ofDays(1);
    private static final Duration LETTER = Duration.ofDays(30);
    private static final Duration RESIDENCE = Duration.ofDays(730);

    static IdentitySettings defaults() {
        return new IdentitySettings(SESSION, RESET, LETTER, RESIDENCE, Optional.empty());
    }

    static IdentitySettings from(Settings settings) {
        return new IdentitySettings(
                duration(settings, "madang.identity.session").orElse(SESSION),
                duration(settings, "madang.identity.reset").orElse(RESET),
                duration(settings, "madang.identity.letter").orElse(LETTER),
                duration(settings, "madang.identity.residence").orElse(RESIDENCE),
                ProviderSettings.from(settings));
    }

    private static Optional<Duration> duration(Settings settings, String key) {
        return settings.text(key).map(Duration::parse);
    }
}
