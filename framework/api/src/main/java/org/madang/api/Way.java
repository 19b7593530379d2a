package org.madang.api;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A way through a process, told so that an engine can be made to go it.
 *
 * @param process the key of the process
 * @param moves the steps, from the start of a case
 */
public record Way(String process, List<Move> moves) {

    public Way {
        requireNonNull(process, "process");
        moves = List.copyOf(moves);
    }

    /**
     * One step.
     *
     * @param node the id of the element that sets it off: the start event, the open work, the event that happens
     * @param code the error's code when the work fails with one; else empty
     * @param answers what the data decides meanwhile, in the order in which the engine asks
     * @param fails whether the engine refuses the step and stays where it was
     */
    public record Move(Why why, String node, String code, List<Answer> answers, boolean fails) {

        public Move {
            requireNonNull(why, "why");
            requireNonNull(node, "node");
            requireNonNull(code, "code");
            answers = List.copyOf(answers);
        }
    }

    /** What sets a step off. */
    public enum Why {
        START,
        /** Somebody completes the open work. */
        COMPLETE,
        /** The work fails with an error of the model. */
        FAIL,
        TIMER,
        MESSAGE,
        SIGNAL,
        /** The engine goes on by itself after a save point. */
        CONTINUE
    }

    /**
     * A decision of the data.
     *
     * @param node the id of the gateway, or of another element whose conditions are asked
     * @param flows the ids of the flows whose conditions hold
     * @param number for work that is done several times: how often, or 1 for "enough are done"; else -1
     */
    public record Answer(String node, List<String> flows, int number) {

        public Answer {
            requireNonNull(node, "node");
            flows = List.copyOf(flows);
        }
    }
}
