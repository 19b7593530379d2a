package org.madang.charter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the engine must watch while a case runs, because the model alone does not settle it.
 *
 * @param process the process the elements are drawn in
 * @param elements ids of the elements it is about
 * @param data what the guard needs to know, by the names its kind gives
 */
public record Guard(Kind kind, String process, List<String> elements, Map<String, String> data) {

    /** The name in {@link #data} of the cases it is for: lines of {@code variable=value}; absent: all cases. */
    public static final String CASES = "cases";

    public Guard {
        elements = List.copyOf(elements);
        data = Map.copyOf(data);
    }

    /** The same for cases in which the variables have these values. */
    public Guard in(Map<String, String> cases) {
        var known = new TreeMap<>(data);
        known.put(
                CASES,
                new TreeMap<>(cases)
                        .entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining("\n")));
        return new Guard(kind, process, elements, known);
    }

    /** What is watched. */
    public enum Kind {
        /** The elements' timer may not be due before {@code term} by {@code calendar} is over since the wait began. */
        AT_LEAST,
        /** The elements' timer must be due when {@code term} by {@code calendar} is over since the wait began. */
        AT_MOST,
        /** A policy starts only with the parameter {@code name} being {@code value}; another value is checked anew. */
        PARAMETER,
        /** Whoever completed one of {@code first} may not complete one of the elements. */
        OTHER_PERSON,
        /** The element completes only with {@code variable} being one of {@code values}, separated by new lines. */
        VALUE
    }
}
