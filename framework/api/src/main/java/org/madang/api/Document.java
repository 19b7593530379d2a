package org.madang.api;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/** A text that can be translated, in its original language. */
public record Document(Key key, Locale language, String title, String text) {

    public Document {
        requireNonNull(key, "key");
        requireNonNull(language, "language");
    }

    /** What a document is. */
    public enum Kind {
        POLICY,
        CONTRIBUTION
    }

    /**
     * Names a document.
     *
     * @param kind what it is
     * @param policy the policy it belongs to
     * @param id the version number of the policy's text, or the id of the contribution
     */
    public record Key(Kind kind, PolicyId policy, String id) {

        public Key {
            requireNonNull(kind, "kind");
            requireNonNull(policy, "policy");
            if (id.isBlank()) {
                throw new PlatformException(
                        Problem.BAD_INPUT, "The id of a document of '%s' is blank".formatted(policy));
            }
        }

        /** A version of a policy's text. */
        public static Key version(PolicyId policy, int version) {
            return new Key(Kind.POLICY, policy, Integer.toString(version));
        }

        /** A contribution. */
        public static Key contribution(PolicyId policy, String contribution) {
            return new Key(Kind.CONTRIBUTION, policy, contribution);
        }
    }
}
