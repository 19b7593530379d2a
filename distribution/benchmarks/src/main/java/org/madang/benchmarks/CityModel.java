package org.madang.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;

/**
 * A procedure as cities draw them, of a given size: the acts every procedure has, with other work, choices, parallel
 * work, loops and deadlines between them. Some lack an act or have a way around one.
 */
final class CityModel {

    private static final String[] ACTS = {"propose", "screen", "consult", "respond", "adopt", "publish", "remedy"};

    /** Of a hundred models so many have a fault. */
    private static final int FAULTY = 25;

    private static final int SMALLEST = 12;

    private final Random random;
    private final Drafted draft = new Drafted();

    private CityModel(Random random) {
        this.random = random;
    }

    /** Draws one with about so many flow nodes, at least 12. */
    static Drafted draw(Random random, int size) {
        var model = new CityModel(random);
        model.procedure(size);
        return model.draft;
    }

    static byte[] bytes(String xml) {
        return xml.getBytes(UTF_8);
    }

    private void procedure(int size) {
        int fault = random.nextInt(100) < FAULTY ? 1 + random.nextInt(ACTS.length - 1) : -1;
        int spare = Math.max(0, size - SMALLEST);
        var last = draft.node("startEvent", "");
        for (int i = 0; i < ACTS.length; i++) {
            int more = i == ACTS.length - 1 ? spare : random.nextInt(spare + 1);
            last = block(last, more);
            spare -= more;
            last = i == fault ? around(last, ACTS[i]) : act(last, ACTS[i]);
        }
        draft.flow(last, draft.node("endEvent", ""));
    }

    private String act(String from, String act) {
        if (act.equals("consult")) {
            return draft.then(from, draft.consultation());
        }
        return draft.then(from, draft.task(act, act.equals("adopt") ? "council" : "clerk"));
    }

    /** The act may be left out. */
    private String around(String from, String act) {
        var choice = draft.then(from, draft.node("exclusiveGateway", ""));
        var merge = draft.node("exclusiveGateway", "");
        draft.flow(act(draft.chosen(choice, "skip", false), act), merge);
        draft.chosenTo(choice, merge);
        return merge;
    }

    /** So many nodes of other work, as structured as people draw it. */
    private String block(String from, int size) {
        if (size <= 0) {
            return from;
        }
        if (size < 4) {
            return block(draft.then(from, draft.task("", "clerk")), size - 1);
        }
        int inner = size - 2 - random.nextInt(size - 3);
        var last = switch (random.nextInt(4)) {
            case 0 -> branches(from, "parallelGateway", inner);
            case 1 -> branches(from, "exclusiveGateway", inner);
            case 2 -> loop(from, inner);
            default -> deadline(from, inner);
        };
        return block(last, size - 2 - inner);
    }

    private String branches(String from, String kind, int size) {
        var split = draft.then(from, draft.node(kind, ""));
        var join = draft.node(kind, "");
        int left = size / 2;
        if (kind.equals("parallelGateway")) {
            draft.flow(block(draft.then(split, draft.task("", "clerk")), left - 1), join);
            draft.flow(block(draft.then(split, draft.task("", "office")), size - left - 1), join);
        } else {
            draft.flow(block(draft.chosen(split, "small", true), left - 1), join);
            draft.flow(block(draft.otherwise(split), size - left - 1), join);
        }
        return join;
    }

    private String loop(String from, int size) {
        var merge = draft.then(from, draft.node("exclusiveGateway", ""));
        var last = block(draft.then(merge, draft.task("", "clerk")), size - 1);
        var choice = draft.then(last, draft.node("exclusiveGateway", ""));
        draft.back(choice, merge);
        return choice;
    }

    /** Work that ends when its time is over. */
    private String deadline(String from, int size) {
        var task = draft.then(from, draft.task("", "clerk"));
        var late = draft.boundary(task);
        var merge = draft.node("exclusiveGateway", "");
        draft.flow(block(task, size - 1), merge);
        draft.flow(late, merge);
        return merge;
    }
}
