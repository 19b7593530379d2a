package org.madang.charter;

import java.util.List;

/**
 * One step of a way through a model, told so that an engine can be made to walk it.
 *
 * @param node the id of the element that sets it off: the start event, the open work, the event that happens
 * @param code the error's code when the work fails with one; else empty
 * @param answers what the data decides meanwhile, in the order in which the engine asks
 * @param fails whether the engine throws and rolls the step back
 */
public record Move(Why why, String node, String code, List<Answer> answers, boolean fails) {

    public Move {
        answers = List.copyOf(answers);
    }

    /** What sets a step off. */
    public enum Why {
        START,
        COMPLETE,
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
     * @param number for a multi-instance activity: how many instances, or 1 for "enough are done"; else -1
     */
    public record Answer(String node, List<String> flows, int number) {

        public Answer {
            flows = List.copyOf(flows);
        }
    }
}
