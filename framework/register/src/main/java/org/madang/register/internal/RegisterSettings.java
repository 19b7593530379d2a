package org.madang.register.internal;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.Settings;

/**
 * What the host decides about the public record.
 *
 * @param origin names the log for good; made up from the home's name when the host says nothing
 * @param witnesses whose cosignatures are taken
 * @param stamps the time stamping service, if any
 * @param threads whether this room may work by itself
 */
record RegisterSettings(Optional<String> origin, List<NoteKey> witnesses, Optional<URI> stamps, boolean threads) {

    private static final String ORIGIN = "madang.register.origin";
    private static final String WITNESSES = "madang.register.witnesses";
    private static final String STAMPS = "madang.register.stamps";

    static RegisterSettings from(Settings settings) {
        return new RegisterSettings(
                given(settings, ORIGIN).map(RegisterSettings::checked),
                given(settings, WITNESSES).map(RegisterSettings::keys).orElse(List.of()),
                given(settings, STAMPS).map(URI::create),
                settings.text("madang.engine.workers").map(Integer::parseInt).orElse(2) > 0);
    }

    /** A name for a new log of which there is no other, however many homes have the same name. */
    static String madeUp(Settings settings) {
        var home = settings.text("madang.home")
                .map(Path::of)
                .map(Path::getFileName)
                .map(Path::toString)
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]+", "-"))
                .orElse("memory");
        var unique = HexFormat.of().toHexDigits(new SecureRandom().nextInt());
        return "madang/" + home + "-" + unique;
    }

    private static Optional<String> given(Settings settings, String key) {
        return settings.text(key).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static String checked(String origin) {
        if (!origin.matches("[^\\s+]{1,400}")) {
            throw setup("'%s' is '%s'; write a name without spaces and plus signs, such as city.example/record"
                    .formatted(ORIGIN, origin));
        }
        return origin;
    }

    private static List<NoteKey> keys(String written) {
        try {
            var keys =
                    Arrays.stream(written.split("[\\s,]+")).map(NoteKey::parse).toList();
            keys.stream()
                    .filter(key -> key.kind() != NoteKey.Kind.WITNESS)
                    .findFirst()
                    .ifPresent(other -> {
                        throw new IllegalArgumentException("'%s' is a log's key, not a witness's".formatted(other));
                    });
            return keys;
        } catch (IllegalArgumentException wrong) {
            throw setup("'%s' can not be used: %s".formatted(WITNESSES, wrong.getMessage()));
        }
    }

    private static PlatformException setup(String message) {
        return new PlatformException(Problem.SETUP, message);
    }
}
