package org.madang.participation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.madang.api.Actor;
import org.madang.api.Consultation;
import org.madang.api.ConsultationState;
import org.madang.api.Consultations;
import org.madang.api.Extension;
import org.madang.api.NewConsultation;
import org.madang.api.Policy;
import org.madang.api.PolicyId;
import org.madang.api.Reason;
import org.madang.api.Values;

/** Keeps consultations in the database. */
final class StoredConsultations implements Consultations {

    private static final String EXTENDED = "consultation-extended";

    private final Foundation house;
    private final PolicyStore policies;
    private final ConsultationStore store;

    /** Each contribution asks what its consultation is about. */
    private final Recent<String, PolicyId> subjects = new Recent<>(1000);

    StoredConsultations(Foundation house) {
        this.house = house;
        this.policies = new PolicyStore(house.database());
        this.store = new ConsultationStore(house.database(), house.moments());
    }

    @Override
    public Consultation open(NewConsultation consultation, Actor by) {
        return house.database().call(handle -> {
            var opened = opened(policies.lockRunning(consultation.policy()), consultation);
            requireAhead(opened);
            store.insert(opened);
            policies.setClosing(opened.policy(), opened.closes());
            house.timeline()
                    .write(act(opened, by, opening(opened), opened.version(), new Closing(opened.closes()))
                            .bringing(opened.id())
                            .with("policyVersion", opened.version())
                            .with("closes", opened.closes()));
            return store.get(opened.id());
        });
    }

    @Override
    public Consultation extend(String consultation, Instant closes, Reason why) {
        return house.database().call(handle -> {
            var to = Moments.storable(closes);
            var found = store.lock(consultation);
            requireLater(found, to);
            store.extend(consultation, extension(found, to, why));
            policies.setClosing(found.policy(), to);
            house.timeline()
                    .write(act(found, why.by(), "consultation.extended", new Closing(to), why.text())
                            .with("closes", to)
                            .sealing("reasons", why.text()));
            tellProcess(found, to);
            return store.get(consultation);
        });
    }

    @Override
    public Consultation close(String consultation, Actor by) {
        return house.database().call(handle -> {
            var found = store.lock(consultation);
            return found.closed().isPresent() ? found : close(found, by);
        });
    }

    @Override
    public Optional<Consultation> find(String consultation) {
        return store.find(consultation);
    }

    @Override
    public Optional<PolicyId> policy(String consultation) {
        return subjects.find(consultation, store::policy);
    }

    @Override
    public List<Consultation> of(PolicyId policy) {
        return store.of(policy);
    }

    private Consultation opened(Policy policy, NewConsultation wanted) {
        return new Consultation(
                house.ids().make("k"),
                policy.id(),
                policy.version(),
                wanted.audience(),
                wanted.languages(),
                Moments.storable(wanted.opens()),
                Moments.storable(wanted.closes()),
                Optional.empty(),
                ConsultationState.PLANNED,
                List.of());
    }

    private void requireAhead(Consultation consultation) {
        if (!house.moments().now().isBefore(consultation.closes())) {
            throw Failures.badInput("The consultation on '%s' would close at %s, which is over; give a later time"
                    .formatted(consultation.policy(), consultation.closes()));
        }
    }

    private static void requireLater(Consultation consultation, Instant to) {
        if (consultation.state() == ConsultationState.CLOSED) {
            throw Failures.rule("Consultation '%s' closed at %s; it can not be extended any more, open a new one"
                    .formatted(consultation.id(), consultation.closed().orElse(consultation.closes())));
        }
        if (!consultation.closes().isBefore(to)) {
            throw Failures.rule("Consultation '%s' closes at %s; it can be extended, but not shortened to %s"
                    .formatted(consultation.id(), consultation.closes(), to));
        }
    }

    private Extension extension(Consultation consultation, Instant to, Reason why) {
        return new Extension(
                consultation.closes(),
                to,
                why.text(),
                why.by().id(),
                house.moments().now());
    }

    private Consultation close(Consultation consultation, Actor by) {
        var now = house.moments().now();
        if (now.isBefore(consultation.closes())) {
            throw Failures.rule("Consultation '%s' takes contributions until %s; it can not be closed before"
                    .formatted(consultation.id(), consultation.closes()));
        }
        store.close(consultation.id(), now);
        var contributions = store.contributions(consultation.id());
        house.timeline()
                .write(act(consultation, by, "consultation.closed", contributions)
                        .with("contributions", contributions));
        return store.get(consultation.id());
    }

    private static PublicAct act(Consultation consultation, Actor by, String message, Object... arguments) {
        return PublicAct.of(consultation.policy(), "consult", by.id(), message, arguments)
                .with("consultation", consultation.id());
    }

    private static String opening(Consultation consultation) {
        return "consultation.opened." + consultation.audience().name().toLowerCase(Locale.ROOT);
    }

    private void tellProcess(Consultation consultation, Instant to) {
        if (house.processes().awaits(consultation.policy(), EXTENDED)) {
            house.processes()
                    .correlate(
                            EXTENDED,
                            consultation.policy(),
                            Values.of("consultation", consultation.id()).with("closes", to));
        }
    }
}
