package org.madang.engine;

import java.time.Instant;
import java.time.LocalDate;
import org.madang.api.PlatformException;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Ends periods as the law counts them, by the calendar of the case that calls, else by the city's ({@code madang.calendar}).
 *
 * <p>A period in days or longer, such as {@code P20D}, {@code P1M}, {@code P56B} (working days) or {@code max(P1M,P30D)}, is
 * over at the end of its last day in the city's zone. One with a clock part, such as {@code PT6H}, is over at its moment. What
 * can not be read, and a calendar that is not known, is BAD_INPUT.
 */
@ProviderType
public interface Deadlines {

    /**
     * The first moment after a period that an event sets going, such as a notice.
     *
     * @throws PlatformException BAD_INPUT
     */
    Instant end(String period, Instant event);

    /**
     * The first moment after a period by which one that closes at a moment is extended: it follows that one's last day.
     *
     * @throws PlatformException BAD_INPUT
     */
    Instant extended(String period, Instant closes);

    /**
     * The last day of a period that an event sets going.
     *
     * @throws PlatformException BAD_INPUT
     */
    LocalDate lastDay(String period, Instant event);
}
