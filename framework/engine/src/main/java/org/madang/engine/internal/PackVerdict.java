package org.madang.engine.internal;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a check found in a pack.
 *
 * @param pack the name of the pack
 * @param findings everything found
 */
record PackVerdict(String pack, List<Finding> findings) {

    PackVerdict {
        findings = List.copyOf(findings);
    }

    /** Whether the pack may be deployed. */
    boolean isSound() {
        return findings.stream().allMatch(finding -> finding.weight() == Finding.Weight.HINT);
    }

    /** Whether nothing is wrong but that something has not arrived yet. */
    boolean canWait() {
        return !isSound() && findings.stream().noneMatch(finding -> finding.weight() == Finding.Weight.ERROR);
    }

    /** One message with everything found. */
    String message() {
        var count = findings.size();
        var lines =
                findings.stream().map(finding -> "\n  - " + finding.message()).collect(Collectors.joining());
        if (isSound()) {
            return count == 0 ? "" : "Pack '%s' is deployed, but look at:%s".formatted(pack, lines);
        }
        return canWait()
                ? "Pack '%s' waits, and goes on by itself:%s".formatted(pack, lines)
                : "Pack '%s' is refused, nothing of it is deployed:%s".formatted(pack, lines);
    }
}
