package org.madang.register;

import java.util.List;

/**
 * What came of checking a public record.
 *
 * @param origin names the log
 * @param size how many entries its checkpoint speaks of
 * @param root the hash over all of them
 * @param keys the verifier keys the checkpoint was checked with
 * @param faults what is wrong, by entry; empty when all holds
 */
public record RecordReport(String origin, long size, String root, List<String> keys, List<RecordFault> faults) {

    public RecordReport {
        keys = List.copyOf(keys);
        faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong. */
    public boolean holds() {
        return faults.isEmpty();
    }
}
