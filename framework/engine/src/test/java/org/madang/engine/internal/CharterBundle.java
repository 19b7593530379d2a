package org.madang.engine.internal;

import java.net.URISyntaxException;
import org.madang.charter.CityCalendar;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** The bundle on which the engine's stands. */
final class CharterBundle {

    private CharterBundle() {}

    /** Installs it, from wherever this build has it. */
    static void install(BundleContext context) throws BundleException {
        try {
            var place = CityCalendar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            context.installBundle("reference:" + place);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
