package org.madang.api;

/**
 * What people think of a contribution, each counted once by their last word.
 *
 * @param agree how many agree
 * @param disagree how many disagree
 * @param pass how many pass
 */
public record SupportCounts(long agree, long disagree, long pass) {

    /** Nobody said anything. */
    public static SupportCounts none() {
        return new SupportCounts(0, 0, 0);
    }

    /** How many said anything. */
    public long total() {
        return agree + disagree + pass;
    }
}
