package org.madang.charter.internal.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Judges what the data must be like for something to happen: by trying values just inside and just outside the law. */
final class DataJudge implements Judge {

    private static final Map<String, List<String>> VOTES = Map.of(
            "yes", List.of("yes", "yesVotes", "votesYes", "votesFor", "inFavour", "ayes", "찬성"),
            "no", List.of("no", "noVotes", "votesNo", "votesAgainst", "against", "nays", "반대"),
            "abstain", List.of("abstain", "abstained", "abstentions", "기권"),
            "present", List.of("present", "membersPresent", "출석"),
            "members", List.of("members", "seats", "membersTotal", "재적"),
            "electors", List.of("electors", "voters", "eligible", "선거인"));

    @Override
    public Ruling judge(Matter matter) {
        if (matter.nodes("a").isEmpty()) {
            return matter.without("a");
        }
        return switch (matter.rule().kind()) {
            case MAJORITY -> majority(matter, Share.parse(matter.rule().word("share")), base(matter));
            case QUORUM -> majority(matter, Share.parse(matter.rule().word("share")), "quorum");
            case THRESHOLD -> threshold(matter, Share.parse(matter.rule().word("share")));
            case AMOUNT -> amount(matter, Amount.parse(matter.rule().word("amount")));
            default -> consent(matter);
        };
    }

    static String base(Matter matter) {
        var base = matter.rule().word("base").replaceFirst("^the ", "");
        return switch (base) {
            case "votes cast", "표결" -> "cast";
            case "members present", "출석의원", "출석 정족수", "출석" -> "present";
            case "electors" -> "electors";
            default -> "members";
        };
    }

    private record Sample(Map<String, Object> values, boolean lawful) {}

    private static Ruling majority(Matter matter, Share share, String base) {
        var names = names(matter);
        var counted = base.equals("quorum") ? "present" : "yes";
        if (!names.containsKey(counted)) {
            return Ruling.unknown(matter.note(
                    "data.votes", VOTES.getOrDefault(counted, List.of()).toString()));
        }
        var samples = new ArrayList<Sample>();
        for (int whole : new int[] {10, 11, 101}) {
            for (long part : share.around(whole)) {
                samples.add(new Sample(votes(names, base, whole, part), share.isReached(part, whole)));
            }
        }
        return tried(matter, samples);
    }

    /** What the model calls the votes. */
    private static Map<String, String> names(Matter matter) {
        var found = new HashMap<String, String>();
        VOTES.forEach((what, words) -> words.stream()
                .filter(word -> isAsked(matter, word))
                .findFirst()
                .ifPresent(word -> found.put(what, word)));
        return found;
    }

    private static boolean isAsked(Matter matter, String name) {
        var scene = matter.scene();
        return scene.variables().isAsked(name) || scene.tables().asks(name);
    }

    private static Map<String, Object> votes(Map<String, String> names, String base, int whole, long part) {
        var quorum = base.equals("quorum");
        long no = base.equals("cast") || base.equals("present") ? whole - part : 0;
        long present = base.equals("members") ? whole : part + no;
        var values = new TreeMap<String, Object>();
        put(values, names.get("yes"), part);
        put(values, names.get("no"), no);
        put(values, names.get("abstain"), 0);
        put(values, names.get("present"), quorum ? part : present);
        put(values, names.get("members"), whole);
        put(values, names.get("electors"), whole);
        return values;
    }

    private static void put(Map<String, Object> values, @org.jspecify.annotations.Nullable String name, long value) {
        if (name != null) {
            values.put(name, BigDecimal.valueOf(value));
        }
    }

    private static Ruling threshold(Matter matter, Share share) {
        var value = matter.rule().word("value");
        var whole = matter.rule().word("whole");
        if (!isAsked(matter, value)) {
            return Ruling.refuted(
                    matter.note("data.unasked", value, Matter.said(matter.rule().names("a"))));
        }
        var samples = new ArrayList<Sample>();
        for (int all : share.wholes()) {
            for (long part : share.around(all)) {
                samples.add(new Sample(
                        Map.of(value, BigDecimal.valueOf(part), whole, BigDecimal.valueOf(all)),
                        share.isReached(part, all)));
            }
        }
        return tried(matter, samples);
    }

    private static Ruling amount(Matter matter, Amount amount) {
        var value = matter.rule().word("value");
        if (!isAsked(matter, value)) {
            return Ruling.refuted(
                    matter.note("data.unasked", value, Matter.said(matter.rule().names("a"))));
        }
        return tried(
                matter,
                amount.around().stream()
                        .map(number -> new Sample(Map.of(value, number), amount.isMet(number)))
                        .toList());
    }

    private static Ruling consent(Matter matter) {
        var value = matter.rule().word("value");
        if (!isAsked(matter, value)) {
            return Ruling.refuted(
                    matter.note("data.unasked", value, Matter.said(matter.rule().names("a"))));
        }
        var wanted = Matter.value(matter.rule().word("wanted"));
        return tried(
                matter,
                List.of(new Sample(Map.of(value, other(wanted)), false), new Sample(Map.of(value, wanted), true)));
    }

    private static Object other(Object wanted) {
        if (wanted instanceof Boolean yes) {
            return !yes;
        }
        return wanted instanceof BigDecimal number ? number.add(BigDecimal.ONE) : "something else";
    }

    /** What is unlawful must not be reached, what is lawful must. */
    private static Ruling tried(Matter matter, List<Sample> samples) {
        var wrong = wrong(matter, samples, Map.of());
        if (wrong.isEmpty()) {
            return Ruling.proved(matter.note("data.tried", samples.size()));
        }
        var set = asked(matter);
        return set.isEmpty() ? wrong.get() : withParameters(matter, samples, set);
    }

    /** The parameters that conditions or tables ask for. */
    private static Map<String, Object> asked(Matter matter) {
        var found = new TreeMap<String, Object>();
        matter.scene().parameters().forEach((name, value) -> {
            if (isAsked(matter, name)) {
                found.put(name, value);
            }
        });
        return found;
    }

    private static Ruling withParameters(Matter matter, List<Sample> samples, Map<String, Object> set) {
        return wrong(matter, samples, set)
                .orElseGet(() -> OrderJudge.whileParameters(
                        matter,
                        Fewest.of(set, some -> wrong(matter, samples, some).isEmpty())));
    }

    private static Optional<Ruling> wrong(Matter matter, List<Sample> samples, Map<String, Object> set) {
        return samples.stream()
                .flatMap(sample -> wrong(matter, sample, set).stream())
                .findFirst();
    }

    private static Optional<Ruling> wrong(Matter matter, Sample sample, Map<String, Object> set) {
        var pinned = new HashMap<>(set);
        pinned.putAll(matter.cases());
        pinned.putAll(sample.values());
        var monitor = Order.until(Order.never(matter.role("a")), matter.escape());
        var ruling = OrderJudge.all(matter, monitor, pinned);
        if (!sample.lawful() && ruling.isRefuted()) {
            return Optional.of(ruling.saying(matter.note("data.reached", text(sample))));
        }
        if (sample.lawful() && ruling.isProved()) {
            return Optional.of(Ruling.refuted(matter.note(
                    "data.strict", text(sample), Matter.said(matter.rule().names("a")))));
        }
        return ruling.isRefuted() || ruling.isProved() ? Optional.empty() : Optional.of(ruling);
    }

    private static String text(Sample sample) {
        var parts = new ArrayList<String>();
        new TreeMap<>(sample.values()).forEach((name, value) -> parts.add(name + " = " + value));
        return String.join(", ", parts);
    }
}
