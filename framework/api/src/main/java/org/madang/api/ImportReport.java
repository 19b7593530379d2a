package org.madang.api;

import java.util.List;

/**
 * What became of each item of an import; the four numbers add up to the items given.
 *
 * @param added new ones
 * @param updated those that replaced an earlier one, such as a repeated vote
 * @param unchanged those that were there already, or were older than what is there
 * @param skipped those not taken
 */
public record ImportReport(int added, int updated, int unchanged, List<Skipped> skipped) {

    public ImportReport {
        skipped = List.copyOf(skipped);
    }

    /**
     * An item that was not taken.
     *
     * @param index its place in the batch, from 0
     * @param reason why
     */
    public record Skipped(int index, String reason) {}
}
