package org.madang.engine.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a check found in a pack.
 *
 * @param pack the name of the pack
 * @param findings everything found
 * @param judgement what the charter said, if the pack brings rules and nothing else is wrong
 */
record PackVerdict(String pack, List<Finding> findings, Optional<Judgement> judgement) {

    PackVerdict {
        findings = List.copyOf(findings);
    }

    /** The same with what the charter said. */
    PackVerdict judged(Judgement said) {
        return new PackVerdict(
                pack, Stream.concat(findings.stream(), said.findings()).toList(), Optional.of(said));
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
