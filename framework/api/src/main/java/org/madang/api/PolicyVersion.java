package org.madang.api;

import java.time.Instant;

/**
 * One version of a policy; versions are never changed.
 *
 * @param policy the policy
 * @param number counts from 1, which is the proposal
 * @param title its title
 * @param text its full text
 * @param substantive whether it changes what the policy does, not only how it is worded
 * @param summary what changed
 * @param by who changed it
 * @param at when
 */
public record PolicyVersion(
        PolicyId policy,
        int number,
        String title,
        String text,
        boolean substantive,
        String summary,
        String by,
        Instant at) {}
