package org.madang.charter.internal.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a charter file says.
 *
 * @param lists closed lists by name
 * @param staff people by group
 */
public record RuleBook(
        Header header,
        List<Rule> rules,
        List<Waiver> exceptions,
        Map<String, List<String>> lists,
        Map<String, Set<String>> staff) {

    public RuleBook {
        rules = List.copyOf(rules);
        exceptions = List.copyOf(exceptions);
        lists = Map.copyOf(lists);
        staff = Map.copyOf(staff);
    }

    /**
     * Who says so, since when.
     *
     * @param processes the ids of the processes it is about; none: all that no other process calls
     */
    public record Header(
            String pack,
            String version,
            String source,
            String language,
            String signer,
            String calendar,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            List<String> processes) {

        public Header {
            processes = List.copyOf(processes);
        }
    }

    /** A lawful exception. */
    public record Waiver(String rule, String citation, Optional<LocalDate> until, String signer, int line) {}

    /** The exception to a rule that stands on a day. */
    public Optional<Waiver> exception(String rule, LocalDate day) {
        return exceptions.stream()
                .filter(waiver -> waiver.rule().equals(rule))
                .filter(waiver ->
                        waiver.until().isEmpty() || !day.isAfter(waiver.until().get()))
                .findFirst();
    }
}
