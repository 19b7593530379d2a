package org.madang.testkit;

import java.time.Instant;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.madang.api.Actor;
import org.madang.api.Appeal;
import org.madang.api.Appeals;
import org.madang.api.ConsultationState;
import org.madang.api.Consultations;
import org.madang.api.Policies;
import org.madang.api.PolicyState;
import org.madang.api.Reason;
import org.madang.testkit.Scenario.Message;

/** Do from outside what the process waits for: withdraw, appeal, extend. */
final class Messengers implements Part {

    static final List<String> KNOWN = List.of("withdraw", "appeal-filed", "consultation-extended");

    @Override
    public boolean act(Stage stage) {
        var due = open(stage)
                .filter(message -> moment(stage, message).filter(stage::hasCome).isPresent())
                .findFirst();
        due.ifPresent(message -> send(stage, message));
        return due.isPresent();
    }

    @Override
    public Optional<Instant> next(Stage stage) {
        return open(stage)
                .flatMap(message -> moment(stage, message).stream())
                .filter(Predicate.not(stage::hasCome))
                .min(Comparator.naturalOrder());
    }

    @Override
    public List<String> leftUndone(Stage stage) {
        return open(stage)
                .map(message -> "'%s' never happened: the process did not wait at '%s' for %s"
                        .formatted(message.name(), message.during(), message.after()))
                .toList();
    }

    /** Those not sent yet: what they lead to is not there. */
    private static Stream<Message> open(Stage stage) {
        return KNOWN.stream()
                .flatMap(name -> stage.scenario().messages().stream()
                        .filter(message -> message.name().equals(name))
                        .skip(sent(stage, name)));
    }

    private static long sent(Stage stage, String name) {
        var policy = stage.policy();
        return switch (name) {
            case "withdraw" ->
                stage
                        .service(Policies.class)
                        .find(policy)
                        .filter(found -> found.state() == PolicyState.WITHDRAWN)
                        .stream()
                        .count();
            case "appeal-filed" -> stage.service(Appeals.class).of(policy).size();
            default ->
                stage.service(Consultations.class).of(policy).stream()
                        .mapToLong(consultation -> consultation.extensions().size())
                        .sum();
        };
    }

    private static Optional<Instant> moment(Stage stage, Message message) {
        return stage.place(message.during()).map(place -> Stage.later(place.since(), message.after()));
    }

    private static void send(Stage stage, Message message) {
        var by = stage.actor(
                message.with().required("by"), Set.copyOf(message.with().texts("as")));
        switch (message.name()) {
            case "withdraw" ->
                stage.service(Policies.class)
                        .withdraw(stage.policy(), by, message.with().required("reasons"));
            case "appeal-filed" -> appeal(stage, message, by);
            default -> extend(stage, message, by);
        }
    }

    private static void appeal(Stage stage, Message message, Actor by) {
        var policy = stage.service(Policies.class).find(stage.policy()).orElseThrow();
        var against =
                policy.state() == PolicyState.INADMISSIBLE ? Appeal.Against.INADMISSIBILITY : Appeal.Against.DECISION;
        var filing = new Appeal.Filing(against, message.with().required("grounds"));
        stage.service(Appeals.class).file(stage.policy(), filing, by);
    }

    private static void extend(Stage stage, Message message, Actor by) {
        var consultations = stage.service(Consultations.class);
        consultations.of(stage.policy()).stream()
                .filter(consultation -> consultation.state() == ConsultationState.OPEN)
                .findFirst()
                .ifPresent(open -> consultations.extend(
                        open.id(),
                        Stage.later(open.closes(), Period.parse(message.with().required("period"))),
                        new Reason(message.with().required("reasons"), by)));
    }
}
