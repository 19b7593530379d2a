package org.madang.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One session of a hearing.
 *
 * @param id names it
 * @param policy the policy it is about
 * @param session 1 for the first session, 2 for the second
 * @param invited the groups invited
 * @param holder the office that holds it
 * @param meeting when and where
 * @param attendance who came, in rounded counts
 * @param ending who agreed that it may end
 * @param closed when it ended
 */
public record Hearing(
        String id,
        PolicyId policy,
        int session,
        Set<String> invited,
        String holder,
        Optional<Meeting> meeting,
        List<Attendance> attendance,
        Optional<Ending> ending,
        Optional<Instant> closed) {

    public Hearing {
        invited = Set.copyOf(invited);
        attendance = List.copyOf(attendance);
    }

    /** The groups that came. */
    public List<String> came() {
        return attendance.stream()
                .filter(Attendance::came)
                .map(Attendance::group)
                .toList();
    }

    /** The groups to invite and the office that holds the hearing. */
    public record Invitation(Set<String> groups, String holder) {

        public Invitation {
            groups = Set.copyOf(groups);
            if (groups.isEmpty() || holder.isBlank()) {
                throw new PlatformException(
                        Problem.BAD_INPUT,
                        "A hearing invites at least one group and names the office that holds it; got %s, '%s'"
                                .formatted(groups, holder));
            }
        }
    }

    /**
     * When and where.
     *
     * @param at when it begins
     * @param place where it is, or how to join
     * @param accessibility how everybody gets in and can follow, such as step-free access or sign language
     * @param interpreters the languages that are interpreted
     */
    public record Meeting(Instant at, String place, String accessibility, Set<Locale> interpreters) {

        public Meeting {
            requireNonNull(at, "at");
            interpreters = Set.copyOf(interpreters);
            if (place.isBlank() || accessibility.isBlank()) {
                throw new PlatformException(
                        Problem.BAD_INPUT,
                        "A hearing has a place and says how everybody gets in; got '%s', '%s'"
                                .formatted(place, accessibility));
            }
        }
    }

    /** How many of a group came, as counted at the door; never stored. */
    public record Headcount(String group, int people) {

        public Headcount {
            if (people < 0) {
                throw new PlatformException(
                        Problem.BAD_INPUT, "%d people of '%s' can not have come".formatted(people, group));
            }
        }
    }

    /** Whether anybody of a group came, and how many, as it may be published. */
    public record Attendance(String group, boolean came, RoundedCount people) {}

    /** The parties who agree that a session may end, with what they say about it. */
    public record Ending(Set<String> agreedBy, String protocol) {

        public Ending {
            agreedBy = Set.copyOf(agreedBy);
            if (protocol.isBlank()) {
                throw new PlatformException(
                        Problem.BAD_INPUT,
                        "The protocol is blank; say what was discussed and whether there is agreement");
            }
        }
    }
}
