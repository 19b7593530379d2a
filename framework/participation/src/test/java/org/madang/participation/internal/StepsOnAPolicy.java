package org.madang.participation.internal;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.madang.api.PolicyId;
import org.madang.api.PolicyState;
import org.madang.api.Step;
import org.madang.api.StepCall;
import org.madang.api.StepResult;
import org.madang.api.StepResult.Done;
import org.madang.api.Values;

/** A policy in a city, and every step of this room to run on it. */
abstract class StepsOnAPolicy {

    final City city;
    final Domain domain;
    final Map<String, Step> steps;
    PolicyId policy = new PolicyId("none");

    StepsOnAPolicy(TestDatabase database) {
        city = new City(database);
        domain = new Domain(city.house);
        steps = new FrameworkSteps(domain).all();
    }

    @BeforeEach
    void a_policy() {
        policy = city.policy();
    }

    static String first(Map<String, Object> outputs, String name) {
        return new Values(outputs).texts(name).get(0);
    }

    Map<String, Object> run(String step, Map<String, Object> inputs) {
        return ((Done) result(step, inputs)).outputs().asMap();
    }

    StepResult result(String step, Map<String, Object> inputs) {
        try {
            return requireNonNull(steps.get(step), step).run(call(step, inputs));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    StepCall call(String step, Map<String, Object> inputs) {
        return new StepCall(policy, "adoption", "do-" + step, new Values(inputs), Locale.ENGLISH);
    }

    PolicyState state() {
        return city.policies.find(policy).orElseThrow().state();
    }
}
