package org.madang.web.internal;

import java.time.Instant;
import java.util.Optional;
import org.madang.identity.Caller;
import org.madang.identity.SignIn;
import org.madang.identity.SignInResult;

/** Takes every secret for that of one caller. */
record EverybodySignedIn(Caller caller) implements SignIn {

    @Override
    public SignInResult password(String login, String password) {
        return new SignInResult.SignedIn(caller, "mds_1", Instant.EPOCH);
    }

    @Override
    public Optional<Caller> bearer(String secret) {
        return Optional.of(caller);
    }

    @Override
    public Optional<Caller> session(String token) {
        return Optional.of(caller);
    }

    @Override
    public Optional<Caller> apiKey(String key) {
        return Optional.of(caller);
    }

    @Override
    public void signOut(String token) {}
}
