package org.madang.api;

import java.util.List;

/**
 * Alike contributions and segments that are answered together.
 *
 * @param id names it
 * @param policy the policy
 * @param title what they have in common
 * @param members how many there are
 * @param answered whether it has a reasoned reply
 */
public record Concern(String id, PolicyId policy, String title, long members, boolean answered) {

    /**
     * Alike contributions and segments that are to be answered together.
     *
     * @param title what they have in common
     * @param members what they are
     */
    public record Draft(String title, List<Answerable> members) {

        public Draft {
            Texts.required("title", title);
            members = List.copyOf(members);
        }
    }
}
