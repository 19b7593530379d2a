package org.madang.testkit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.madang.api.Channel;
import org.madang.api.NewPolicy;
import org.madang.api.PolicyId;
import org.madang.api.Stakeholder;
import org.madang.api.Values;

/**
 * One way in which a policy may travel: who proposes it, who says and does what, and how it must end.
 *
 * @param name the name of its file, without the ending
 * @param title what it shows, in a sentence
 * @param start when it begins
 * @param policy what is proposed; its id names this run
 * @param proposer who proposes it
 * @param stakeholders who is in the directory
 * @param contributions what people say in consultations
 * @param reviews what stakeholders say when they are asked
 * @param actors what is done at the first, second, … visit of a user task; the last one repeats
 * @param messages what somebody does from outside
 * @param expected how it must end
 */
public record Scenario(
        String name,
        String title,
        Instant start,
        NewPolicy policy,
        String proposer,
        List<Organisation> stakeholders,
        List<Said> contributions,
        List<Opinion> reviews,
        Map<String, List<Deed>> actors,
        List<Message> messages,
        Expected expected) {

    public Scenario {
        stakeholders = List.copyOf(stakeholders);
        contributions = List.copyOf(contributions);
        reviews = List.copyOf(reviews);
        actors = Map.copyOf(actors);
        messages = List.copyOf(messages);
        if (policy.id().isEmpty()) {
            throw new IllegalArgumentException("The policy of scenario '%s' has no id".formatted(name));
        }
    }

    /** Reads one from a file. */
    public static Scenario read(Path file) {
        return ScenarioReader.read(file);
    }

    /** Reads one from text. */
    public static Scenario parse(String name, String yaml) {
        return ScenarioReader.parse(name, yaml);
    }

    /** The policy whose way this is. */
    public PolicyId policyId() {
        return policy.id().orElseThrow();
    }

    /** The same way for another policy, proposed at another time. */
    public Scenario about(NewPolicy other, Instant begin) {
        return new Scenario(
                name, title, begin, other, proposer, stakeholders, contributions, reviews, actors, messages, expected);
    }

    /** Somebody in the directory, and who speaks for them until when. */
    public record Organisation(Stakeholder stakeholder, Map<String, Instant> representatives) {

        public Organisation {
            representatives = Map.copyOf(representatives);
        }
    }

    /**
     * Something said in a consultation.
     *
     * @param id names it within the scenario
     * @param during the activity at which the process waits meanwhile
     * @param after how long after the process got there
     * @param supports how many agree
     * @param stakeholder in whose name, in a consultation of institutions
     * @param late why a clerk records it although the consultation has closed
     */
    public record Said(
            String id,
            String during,
            TemporalAmount after,
            String author,
            Locale language,
            Channel channel,
            String text,
            int supports,
            Optional<String> stakeholder,
            Optional<String> late) {}

    /** What a stakeholder says by one of its representatives, so long after it was asked. */
    public record Opinion(String stakeholder, String by, TemporalAmount after, Locale language, String text) {}

    /**
     * What an actor does with a task.
     *
     * @param by who
     * @param as in which roles
     * @param after how long after the task arose
     * @param with what is filled in
     * @param answerAll the reply given first to everything that still lacks one
     */
    public record Deed(String by, Set<String> as, TemporalAmount after, Values with, Optional<Values> answerAll) {

        public Deed {
            as = Set.copyOf(as);
        }
    }

    /**
     * What somebody does from outside while the process waits at an activity.
     *
     * @param name one of {@code withdraw}, {@code appeal-filed}, {@code consultation-extended}
     */
    public record Message(String name, String during, TemporalAmount after, Values with) {}

    /**
     * How it must end; what is not said does not matter.
     *
     * @param acts acts that the timeline holds in this order, others between them
     * @param timelineContains texts of which each is part of a timeline entry
     */
    public record Expected(
            Optional<String> state,
            List<String> acts,
            Optional<Long> answered,
            Optional<Integer> openTasks,
            List<String> timelineContains) {

        public Expected {
            acts = List.copyOf(acts);
            timelineContains = List.copyOf(timelineContains);
        }
    }
}
