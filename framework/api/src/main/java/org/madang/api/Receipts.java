package org.madang.api;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Ties what people said, and what the timeline tells, to the public record. */
@FrameworkService
@ProviderType
public interface Receipts {

    /** The receipt of a contribution, for whoever made it and nobody else; none when it was erased. */
    Optional<Receipt> of(String contribution);

    /** What has become of what the receipt is for; none when there is no such receipt. */
    Optional<ReceiptStatus> check(Receipt receipt);

    /** What the public record knows of a policy's timeline by hashes only, in its order. */
    List<Disclosure> timeline(PolicyId policy);
}
