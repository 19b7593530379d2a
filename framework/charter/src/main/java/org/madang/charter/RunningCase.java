package org.madang.charter;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A running case that is to go on by another version of its process.
 *
 * @param process the key of its process
 * @param old the models (BPMN) it went by until now, its own and those it called, each by a name
 * @param past what happened to its elements, oldest first
 * @param places where it would stand in the new version
 * @param variables the names of what it knows
 */
public record RunningCase(
        String process, Map<String, byte[]> old, List<Past> past, List<Place> places, Set<String> variables) {

    public RunningCase {
        variables = Set.copyOf(variables);
        old = Map.copyOf(old);
        past = List.copyOf(past);
        places = List.copyOf(places);
    }

    /**
     * Something that happened.
     *
     * @param model the name of the old model it happened by; empty for what is open and goes on by the new version
     * @param process the key of the process the element is drawn in
     * @param element its id; of all instances of an activity together with {@code #multiInstanceBody}, as the engine says
     */
    public record Past(What what, String model, String process, String element) {

        /** What happened. */
        public enum What {
            BEGUN,
            DONE,
            CANCELLED
        }
    }

    /**
     * An element that is open.
     *
     * @param element its id in the new version
     * @param inside what is open in it, if it is a sub-process or calls a process
     */
    public record Place(String element, List<Place> inside) {

        public Place {
            inside = List.copyOf(inside);
        }

        /** One that holds nothing. */
        public static Place at(String element) {
            return new Place(element, List.of());
        }
    }
}
