package org.madang.identity.internal;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.madang.identity.Roles;

/** Checks names of roles and scopes, and keeps sets of them in one column: {@code " clerk office "}. */
final class Names {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9:._-]{0,99}");
    /** Roles of the house's own parts; nobody is given them. */
    private static final Set<String> OF_THE_HOUSE = Set.of("process", Roles.SERVICE);

    private Names() {}

    /** Roles that may be given to somebody. */
    static Set<String> givable(Set<String> roles) {
        checked(roles);
        roles.stream().filter(OF_THE_HOUSE::contains).findFirst().ifPresent(role -> {
            throw Failures.badInput("Role '%s' is given to nobody".formatted(role));
        });
        if (roles.contains(Roles.AUDITOR) && roles.size() > 1) {
            throw Failures.badInput("Who is 'auditor' reads everything and changes nothing; give no other role");
        }
        return roles;
    }

    /** What of these a provider may give; a role of the house's own is left out, and who audits does nothing else. */
    static Set<String> ofProvider(Set<String> roles) {
        return Roles.separated(checked(roles).stream()
                .filter(role -> !OF_THE_HOUSE.contains(role))
                .collect(Collectors.toUnmodifiableSet()));
    }

    static Set<String> checked(Set<String> names) {
        names.stream().filter(name -> !NAME.matcher(name).matches()).findFirst().ifPresent(name -> {
            throw Failures.badInput("'%s' is no name of a role or scope; write one like 'clerk'".formatted(name));
        });
        return names;
    }

    static String join(Set<String> names) {
        return new TreeSet<>(names).stream().map(name -> name + " ").collect(Collectors.joining("", " ", ""));
    }

    static Set<String> split(String column) {
        return Arrays.stream(column.split(" ")).filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }
}
