package org.madang.api;

import java.time.Instant;
import java.time.ZoneId;
import org.osgi.annotation.versioning.ProviderType;

/** What time it is for this city; in a test or a simulation weeks of it pass in moments. */
@FrameworkService
@ProviderType
public interface CityTime {

    /** The platform's now; never ask the machine's clock in a plugin. */
    Instant now();

    /** The city's time zone, in which its days begin and end. */
    ZoneId zone();
}
