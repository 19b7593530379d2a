package org.madang.identity;

import java.time.Instant;

/** How a sign-in went. */
public sealed interface SignInResult {

    /**
     * Somebody is in.
     *
     * @param caller who
     * @param token the secret of the session, shown this once
     * @param until when the session ends at the latest
     */
    record SignedIn(Caller caller, String token, Instant until) implements SignInResult {

        /** Never the token. */
        @Override
        public String toString() {
            return "SignedIn[" + caller.id() + " until " + until + "]";
        }
    }

    /** Name, password or token are wrong, or the account is disabled; which of it is nobody's business. */
    record Wrong() implements SignInResult {}

    /**
     * Too many failures under this name, whether there is such an account or not.
     *
     * @param until when to try again
     */
    record Locked(Instant until) implements SignInResult {}
}
