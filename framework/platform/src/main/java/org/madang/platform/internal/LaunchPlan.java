package org.madang.platform.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.madang.api.Settings;

/**
 * What the framework is started with.
 *
 * @param source where its own bundles come from
 * @param settings the settings all bundles read
 * @param clock the time all bundles go by
 * @param database the host's own database, instead of the one the settings name
 */
public record LaunchPlan(BundleSource source, Settings settings, Clock clock, Optional<DataSource> database) {

    private static final String PORT = "madang.port";

    /** The bundles this platform needs. */
    List<FrameworkBundle> bundles() {
        var speaksHttp = settings.text(PORT).isPresent();
        return source.bundles().stream()
                .filter(bundle -> speaksHttp || bundle.role() != FrameworkBundle.Role.HTTP)
                .toList();
    }
}
