package org.madang.engine.internal;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.madang.charter.RuleCalendars;

/** What is proved by one calendar must not run by another. */
final class RuleCalendarRule implements PackRule {

    /** What a rule file counts by that names no calendar. */
    private static final String PLAIN = "plain";

    private final String usual;

    /** @param usual the calendar of the city */
    RuleCalendarRule(String usual) {
        this.usual = usual;
    }

    @Override
    public Stream<Finding> check(PackModels models) {
        var named = RuleCalendars.of(models.pack().files());
        if (named.size() > 1) {
            return Stream.of(Finding.error(
                    "",
                    0,
                    "",
                    "its rule files count by several calendars, %s".formatted(named),
                    "name the same in each, such as 'calendar %s'".formatted(usual)));
        }
        return named.stream().flatMap(calendar -> check(models.pack(), calendar).stream());
    }

    private Optional<Finding> check(Pack pack, String proved) {
        var runs = parameter(pack).orElse(proved.equals(PLAIN) ? usual : proved);
        if (runs.equals(proved)) {
            return Optional.empty();
        }
        var rules = pack.ending(PackCharter.RULES).get(0);
        return Optional.of(
                proved.equals(PLAIN)
                        ? new Finding(
                                Finding.Weight.HINT,
                                rules,
                                0,
                                "",
                                "its rules count by the calendar 'plain', and its cases by '%s'".formatted(runs),
                                "write 'calendar %s' into it".formatted(runs))
                        : Finding.error(
                                rules,
                                0,
                                "",
                                "its rules count by the calendar '%s', and %s sets '%s' for its cases"
                                        .formatted(proved, Pack.PARAMETERS, runs),
                                "write the same into both"));
    }

    /** The calendar that the rules of a pack give its cases, if its parameters name none. */
    static Optional<String> implied(Pack pack) {
        Set<String> named = RuleCalendars.of(pack.files());
        return named.size() == 1 && parameter(pack).isEmpty()
                ? named.stream().filter(calendar -> !calendar.equals(PLAIN)).findFirst()
                : Optional.empty();
    }

    private static Optional<String> parameter(Pack pack) {
        return pack.content(Pack.PARAMETERS)
                .flatMap(content -> ParameterFile.read(content).values().text(CaseTime.CALENDAR));
    }
}
