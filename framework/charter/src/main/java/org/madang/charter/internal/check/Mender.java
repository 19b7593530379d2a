package org.madang.charter.internal.check;

import java.util.Map;
import org.madang.charter.Verdict;
import org.madang.charter.internal.model.Pack;
import org.madang.charter.internal.proof.Soundness;

/** Finds the first small change that makes a broken rule hold, and breaks no other. */
final class Mender {

    private static final int LARGEST = 80;
    private static final int MOST_RULES = 4;
    private static final int MOST_TRIES = 24;
    private static final int MOST_STATES = 1_500;

    private final Papers papers;
    private final Settings small;
    private final Book book;
    private final Map<Matter, Ruling> before;
    private int mended;

    Mender(Papers papers, Settings settings, Book book, Map<Matter, Ruling> before) {
        this.papers = papers;
        this.small = new Settings(settings.day(), settings.books(), MOST_STATES, settings.language());
        this.book = book;
        this.before = before;
    }

    /** The change as a sentence; empty if none was found with a reasonable effort. */
    String repair(Matter broken) {
        var plan = broken.scene().plan();
        if (plan.nodes().size() > LARGEST || ++mended > MOST_RULES) {
            return "";
        }
        return new Repairs(broken)
                .all().stream()
                        .limit(MOST_TRIES)
                        .filter(repair -> helps(broken, repair.pack()))
                        .findFirst()
                        .map(Repairs.Repair::sentence)
                        .orElse("");
    }

    private boolean helps(Matter broken, Pack pack) {
        var process = pack.process(broken.scene().plan().process().id());
        if (process.isEmpty()) {
            return false;
        }
        try {
            var scene = new Scene(pack, process.get(), papers, small);
            return scene.spaces().whole().complete() && mends(scene, broken) && isSound(scene) && breaksNothing(scene);
        } catch (IllegalArgumentException undrawable) {
            return false;
        }
    }

    private boolean mends(Scene scene, Matter broken) {
        var after = Trial.ruling(scene, book, broken.rule());
        return after.isProved() || after.verdict() == Verdict.GUARDED;
    }

    private boolean isSound(Scene scene) {
        var sound = new Soundness(small.language()).check(scene.proofs().subject());
        return Verdicts.worst(sound) == Verdict.PROVED;
    }

    private boolean breaksNothing(Scene scene) {
        var after = Trial.rulings(scene, book).values().iterator();
        for (var ruling : before.values()) {
            if (Verdicts.isWorse(after.next().verdict(), ruling.verdict())) {
                return false;
            }
        }
        return true;
    }
}
