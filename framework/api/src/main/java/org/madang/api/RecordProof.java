package org.madang.api;

/**
 * Shows, offline and with other people's tools, that something is in the public record.
 *
 * @param index the number of the entry
 * @param entry the entry, in canonical JSON
 * @param proof the content of a {@code .tlog-proof} file
 * @param key the verifier key to check it with
 */
public record RecordProof(long index, String entry, String proof, String key) {}
