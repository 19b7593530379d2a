package org.madang.charter.internal.drawing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.charter.Step;

/**
 * Which steps of a way are marked where on one sheet.
 *
 * @param places the numbers of steps by the element they are marked on
 * @param last the number of the last step
 */
record Way(Map<String, List<Integer>> places, int last) {

    /** A step inside a closed sub-process is marked on that. */
    static Way on(Plane plane, Elements elements, List<Step> steps) {
        var places = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < steps.size(); i++) {
            int number = i + 1;
            place(plane, elements, steps.get(i).activity())
                    .ifPresent(id ->
                            places.computeIfAbsent(id, any -> new ArrayList<>()).add(number));
        }
        return new Way(places, steps.size());
    }

    private static Optional<String> place(Plane plane, Elements elements, String activity) {
        var id = activity;
        while (!id.isEmpty() && !plane.shows(id)) {
            id = elements.item(id).map(Item::parent).orElse("");
        }
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    boolean endsAt(String element) {
        return places.getOrDefault(element, List.of()).contains(last);
    }

    /** As in "2, 5\u20138". */
    String numbers(String element) {
        var numbers = places.getOrDefault(element, List.of());
        var text = new StringBuilder();
        for (int i = 0; i < numbers.size(); i++) {
            int run = i;
            while (run + 1 < numbers.size() && numbers.get(run + 1) == numbers.get(run) + 1) {
                run++;
            }
            text.append(i == 0 ? "" : ", ").append(numbers.get(i));
            if (run > i + 1) {
                text.append('\u2013').append(numbers.get(run));
                i = run;
            }
        }
        return text.toString();
    }

    /** Whether the flow leads from one step straight to the next. */
    boolean follows(Link flow) {
        var from = places.getOrDefault(flow.source(), List.of());
        var to = places.getOrDefault(flow.target(), List.of());
        return from.stream().anyMatch(number -> to.contains(number + 1));
    }
}
