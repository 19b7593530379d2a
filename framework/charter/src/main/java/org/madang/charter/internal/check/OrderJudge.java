package org.madang.charter.internal.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.madang.charter.Guard;
import org.madang.charter.Step;
import org.madang.charter.internal.rules.Kind;
import org.madang.charter.internal.space.Monitor;

/** Judges what must come before, after or between what. */
final class OrderJudge implements Judge {

    @Override
    public Ruling judge(Matter matter) {
        var kind = matter.rule().kind();
        var a = matter.role("a");
        if (a.isEmpty()) {
            return isDemand(kind) && matter.strange("a").isEmpty() ? matter.missing("a") : absent(matter, kind);
        }
        if (kind == Kind.FRESHNESS && matter.role("b").isEmpty()) {
            return matter.without("b");
        }
        if (isForbidding(kind) && matter.role("c").isEmpty()) {
            return matter.without("c");
        }
        return kind == Kind.CAN_HAPPEN ? possible(matter, a) : all(matter, monitor(matter, a));
    }

    private static boolean isDemand(Kind kind) {
        return kind == Kind.EVERY_CASE || kind == Kind.EXACTLY_ONCE || kind == Kind.CAN_HAPPEN;
    }

    private static boolean isForbidding(Kind kind) {
        return kind == Kind.NEVER_AFTER || kind == Kind.NOT_BOTH;
    }

    /** What must happen in every case and is drawn nowhere is missing, whatever it is called. */
    private static Ruling absent(Matter matter, Kind kind) {
        return isDemand(kind)
                ? matter.missing("a").saying(matter.note("name.strange", String.join(", ", matter.strange("a"))))
                : matter.without("a");
    }

    private static Monitor monitor(Matter matter, Role a) {
        var escape = matter.escape();
        var once = new Count(a, matter.scene().plan());
        return switch (matter.rule().kind()) {
            case PRECEDENCE -> Order.precedence(a, matter.role("c").and(escape));
            case FRESHNESS ->
                Order.freshness(matter.role("b"), a, matter.role("c").and(escape));
            case RESPONSE -> Order.until(Order.response(a, matter.role("c")), escape);
            case EXACTLY_ONCE -> Order.until(Order.once(once, true), escape);
            case AT_MOST_ONCE -> Order.until(Order.once(once, false), escape);
            case EVERY_CASE -> Order.until(Order.everyCase(a), escape);
            case NEVER -> Order.until(Order.never(a), escape);
            case NEVER_AFTER -> Order.until(Order.neverAfter(a, matter.role("c")), escape);
            case NOT_BOTH -> Order.until(Order.notBoth(a, matter.role("c")), escape);
            case ALL_INSTANCES -> Order.until(Order.neverCancelled(a), escape);
            default ->
                throw new IllegalArgumentException("No order: " + matter.rule().kind());
        };
    }

    /** Holds if on all ways the data allow; else, if the city's own parameters rule the way out, while they stay. */
    static Ruling all(Matter matter, Monitor monitor) {
        var finding = all(matter, monitor, matter.cases());
        if (!finding.isRefuted()) {
            return finding;
        }
        var set = asked(matter);
        if (set.isEmpty()) {
            return finding;
        }
        return holdsWith(matter, monitor, set)
                ? whileParameters(matter, Fewest.of(set, some -> holdsWith(matter, monitor, some)))
                : finding;
    }

    private static boolean holdsWith(Matter matter, Monitor monitor, Map<String, Object> set) {
        var pinned = new HashMap<>(matter.cases());
        set.forEach(pinned::putIfAbsent);
        return all(matter, monitor, pinned).isProved();
    }

    /** Holds as long as these parameters stay what they are. */
    static Ruling whileParameters(Matter matter, Map<String, Object> set) {
        return Ruling.guarded(
                guards(matter, set),
                set.entrySet().stream()
                        .map(entry -> matter.note("parameter.holds", entry.getKey(), String.valueOf(entry.getValue())))
                        .toArray(Step[]::new));
    }

    private static Map<String, Object> asked(Matter matter) {
        var found = new HashMap<String, Object>();
        matter.scene().parameters().forEach((name, value) -> {
            if (matter.scene().variables().isAsked(name)
                    || matter.scene().tables().asks(name)) {
                found.put(name, value);
            }
        });
        return found;
    }

    private static List<Guard> guards(Matter matter, Map<String, Object> set) {
        return set.entrySet().stream()
                .map(entry -> new Guard(
                        Guard.Kind.PARAMETER,
                        matter.scene().plan().process().id(),
                        List.of(),
                        Map.of("name", entry.getKey(), "value", String.valueOf(entry.getValue()))))
                .toList();
    }

    static Ruling all(Matter matter, Monitor monitor, Map<String, Object> pinned) {
        return matter.scene().proofs().ruling(monitor, pinned);
    }

    private static Ruling possible(Matter matter, Role a) {
        var ruling = all(matter, Order.happens(a), matter.cases());
        if (ruling.isProved()) {
            return Ruling.refuted(
                    matter.note("never.reached", Matter.said(matter.rule().names("a"))));
        }
        return ruling.isRefuted() ? Ruling.proved() : ruling;
    }
}
