package org.madang.identity.internal;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Computes Argon2id; the library is loaded by the first who calls. */
final class Argon2 {

    private static final int LENGTH = 32;

    private Argon2() {}

    static byte[] digest(PhcString phc, byte[] password) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(phc.memory())
                .withIterations(phc.passes())
                .withParallelism(phc.lanes())
                .withSalt(phc.salt())
                .build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        var digest = new byte[LENGTH];
        generator.generateBytes(password, digest);
        return digest;
    }
}
