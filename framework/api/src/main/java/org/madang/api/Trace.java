package org.madang.api;

import java.util.List;

/**
 * What came of one thing somebody said, or what one outcome came from.
 *
 * @param steps from what was said to what came of it, such as contribution, segment, concern; each with its reply if it
 *     has one
 */
public record Trace(List<Link> steps) {

    public Trace {
        steps = List.copyOf(steps);
    }

    /**
     * One thing on the way.
     *
     * @param item what it is
     * @param text what was said, or the concern's title
     * @param responses the current reply to it; none, or one
     */
    public record Link(Answerable item, String text, List<Response> responses) {

        public Link {
            responses = List.copyOf(responses);
        }
    }

    /** The current replies on the way; their versions and commitments are what came of it. */
    public List<Response> responses() {
        return steps.stream().flatMap(step -> step.responses().stream()).toList();
    }
}
