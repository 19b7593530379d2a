package org.madang.charter.internal.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Cuts the values of an input into those that the tests of its column treat alike. */
final class Regions {

    private Regions() {}

    static List<Region> of(Decision.Input input, Collection<Object> bounds) {
        var type = input.type().toLowerCase(Locale.ROOT);
        var sample = bounds.stream().findFirst();
        if (type.equals("boolean") || sample.filter(Boolean.class::isInstance).isPresent()) {
            return List.of(new Region(true, "true"), new Region(false, "false"));
        }
        if (sample.filter(BigDecimal.class::isInstance).isPresent()) {
            return numbers(bounds, type.equals("integer") || type.equals("long"));
        }
        if (sample.filter(LocalDate.class::isInstance).isPresent()) {
            return dates(bounds);
        }
        return texts(input, bounds);
    }

    private static List<Region> texts(Decision.Input input, Collection<Object> bounds) {
        var regions = new ArrayList<Region>();
        if (!input.values().isEmpty()) {
            input.values().forEach(value -> regions.add(new Region(value, "\"" + value + "\"")));
            return regions;
        }
        new LinkedHashSet<>(bounds).forEach(value -> regions.add(new Region(value, "\"" + value + "\"")));
        regions.add(new Region("something else", "anything else"));
        return regions;
    }

    private static List<Region> numbers(Collection<Object> bounds, boolean whole) {
        var sorted = new TreeSet<BigDecimal>();
        bounds.stream().filter(BigDecimal.class::isInstance).forEach(bound -> sorted.add((BigDecimal) bound));
        var step = whole ? BigDecimal.ONE : new BigDecimal("0.5");
        var regions = new ArrayList<Region>();
        regions.add(new Region(
                sorted.first().subtract(step), "less than " + sorted.first().toPlainString()));
        for (var bound : sorted) {
            regions.add(new Region(bound, bound.toPlainString()));
            var next = sorted.higher(bound);
            if (next == null) {
                regions.add(new Region(bound.add(step), "more than " + bound.toPlainString()));
            } else if (!whole || bound.add(step).compareTo(next) < 0) {
                var between = whole ? bound.add(step) : bound.add(next).divide(BigDecimal.valueOf(2));
                regions.add(new Region(between, between.toPlainString()));
            }
        }
        return regions;
    }

    private static List<Region> dates(Collection<Object> bounds) {
        var sorted = new TreeSet<LocalDate>();
        bounds.stream().filter(LocalDate.class::isInstance).forEach(bound -> sorted.add((LocalDate) bound));
        var days = new TreeSet<LocalDate>();
        for (var bound : sorted) {
            days.addAll(List.of(bound.minusDays(1), bound, bound.plusDays(1)));
        }
        return days.stream().map(day -> new Region(day, day.toString())).toList();
    }
}
