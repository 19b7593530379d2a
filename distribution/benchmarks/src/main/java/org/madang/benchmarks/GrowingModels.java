package org.madang.benchmarks;

/** Models of one shape that get larger. */
final class GrowingModels {

    private GrowingModels() {}

    /** So many tasks, one after another. */
    static Drafted chain(int tasks) {
        var draft = new Drafted();
        var last = draft.node("startEvent", "");
        for (int i = 0; i < tasks; i++) {
            last = draft.then(last, draft.task(i == tasks / 2 ? "adopt" : "", "clerk"));
        }
        draft.flow(last, draft.node("endEvent", ""));
        return draft;
    }

    /** So many tasks at the same time. */
    static Drafted split(int branches) {
        var draft = new Drafted();
        var split = draft.then(draft.node("startEvent", ""), draft.node("parallelGateway", ""));
        var join = draft.node("parallelGateway", "");
        for (int i = 0; i < branches; i++) {
            draft.flow(draft.then(split, draft.task(i == 0 ? "adopt" : "", "clerk")), join);
        }
        draft.flow(join, draft.node("endEvent", ""));
        return draft;
    }

    /** A vote, so many tasks at the same time, then what the votes decide. */
    static Drafted votes(int branches) {
        var draft = new Drafted();
        var split = draft.then(
                draft.then(draft.node("startEvent", ""), draft.task("", "council")), draft.node("parallelGateway", ""));
        var join = draft.node("parallelGateway", "");
        for (int i = 0; i < branches; i++) {
            draft.flow(draft.then(split, draft.task("", "clerk")), join);
        }
        var choice = draft.then(join, draft.node("exclusiveGateway", ""));
        var merge = draft.node("exclusiveGateway", "");
        var adopt = draft.task("adopt", "council");
        draft.when(choice, adopt, "${yes &gt; no}");
        draft.flow(adopt, merge);
        draft.flow(draft.otherwise(choice), merge);
        draft.flow(merge, draft.node("endEvent", ""));
        return draft;
    }

    /** So many tasks at the same time, each ended by its deadline in another way: no block of theirs can be shrunk. */
    static Drafted deadlines(int branches) {
        var draft = new Drafted();
        var split = draft.then(draft.node("startEvent", ""), draft.node("parallelGateway", ""));
        var join = draft.node("inclusiveGateway", "");
        for (int i = 0; i < branches; i++) {
            var task = draft.then(split, draft.task(i == 0 ? "adopt" : "", "clerk"));
            draft.flow(task, join);
            draft.flow(draft.then(draft.boundary(task), draft.task("", "office")), join);
        }
        draft.flow(join, draft.node("endEvent", ""));
        return draft;
    }
}
