package org.madang.register.internal;

import java.util.Optional;
import org.madang.api.Register;

/** The whole room put together. */
final class RegisterRoom implements AutoCloseable {

    private final Register register;
    private final Optional<Scribe> scribe;

    private RegisterRoom(Register register, Optional<Scribe> scribe) {
        this.register = register;
        this.scribe = scribe;
    }

    static RegisterRoom open(Needs needs) {
        var settings = RegisterSettings.from(needs.settings());
        var opening = new Opening(
                needs.units(), needs.migrations(), settings, () -> RegisterSettings.madeUp(needs.settings()));
        var pending = new Pending(needs.outbox(), opening);
        var stamps = settings.stamps().map(service -> new Stamps(needs.units(), new StampClient(service)));
        Runnable work = () -> {
            if (pending.flush()) {
                stamps.ifPresent(Stamps::stampLatest);
            }
        };
        return new RegisterRoom(
                new StoredRegister(needs, opening, pending),
                settings.threads() ? Optional.of(Scribe.start(needs.outbox(), work)) : Optional.empty());
    }

    Register register() {
        return register;
    }

    @Override
    public void close() {
        scribe.ifPresent(Scribe::close);
    }
}
