package org.madang.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Problem.Owner;
import org.madang.api.Step;
import org.madang.api.StepCall;
import org.madang.api.StepResult;
import org.madang.api.StepResult.Done;
import org.madang.api.StepResult.Refused;
import org.madang.api.StepType;
import org.madang.api.Values;

/** What every step must keep to; extend it beside your step's own test. */
public abstract class StepContract {

    private static final int THREADS = 8;

    /** The step under test, ready to run; the same object may be returned every time. */
    protected abstract Step step();

    /** A call that the step does. */
    protected abstract StepCall goodCall();

    /** Calls that the step can not do, and must refuse with a reason. */
    protected List<StepCall> badCalls() {
        return List.of();
    }

    /** The languages the step speaks. */
    protected Set<Locale> languages() {
        return Set.of(Locale.ENGLISH);
    }

    /** A call for the policy {@code policy-1}, as a model would make it. */
    protected static StepCall call(Values inputs) {
        return new StepCall(new PolicyId("policy-1"), "contract", "activity-1", inputs, Locale.ENGLISH);
    }

    @Test
    void has_a_name_and_a_version() {
        var type = step().getClass().getAnnotation(StepType.class);

        assertNotNull(type, "The step's class has no @StepType, so no model can call it");
        assertTrue(
                type.value().matches("[a-z][a-z0-9]*([.-][a-z0-9]+)*"),
                "Step name '%s' must be words in lower case, with dots or hyphens between".formatted(type.value()));
        assertTrue(
                type.version().matches("\\d+(\\.\\d+(\\.\\d+(\\.[\\w-]+)?)?)?"),
                "Step version '%s' must be like 1.0.0".formatted(type.version()));
    }

    @Test
    void does_a_good_call() throws Exception {
        assertInstanceOf(Done.class, run(goodCall()));
    }

    @Test
    void gives_the_same_result_for_the_same_call() throws Exception {
        assertEquals(run(goodCall()), run(goodCall()), "The step is called again after a crash, and must not mind");
    }

    @Test
    void keeps_nothing_of_another_policy() throws Exception {
        var first = run(goodCall());
        var call = goodCall();
        run(new StepCall(new PolicyId("policy-2"), call.process(), call.activity(), call.inputs(), call.language()));
        for (var bad : badCalls()) {
            attempt(bad);
        }

        assertEquals(first, run(goodCall()), "What came between must leave no trace in the step");
    }

    @Test
    void answers_several_threads_alike() throws Exception {
        var expected = run(goodCall());

        for (var result : together()) {
            assertEquals(expected, result);
        }
    }

    @Test
    void hands_back_names_that_expressions_can_use() throws Exception {
        if (run(goodCall()) instanceof Done done) {
            for (var name : done.outputs().asMap().keySet()) {
                assertTrue(
                        name.matches("[A-Za-z_][A-Za-z0-9_]*"),
                        "Output '%s' can not be named in an expression; use letters and digits".formatted(name));
            }
        }
    }

    @Test
    void refuses_bad_calls_with_a_reason() throws Exception {
        for (var bad : badCalls()) {
            var refusal = attempt(bad);
            assertNotNull(refusal, "Did not refuse " + bad.inputs().asMap());
            assertTrue(refusal.length() > 10, "'%s' says too little of what is wrong".formatted(refusal));
        }
    }

    @Test
    void missing_inputs_are_no_surprise() throws Exception {
        var call = goodCall();
        attempt(new StepCall(call.policy(), call.process(), call.activity(), Values.none(), call.language()));
    }

    @Test
    void speaks_its_languages_and_minds_no_other() throws Exception {
        for (var language : languages()) {
            assertInstanceOf(Done.class, run(in(language)), "Must do it in '%s'".formatted(language));
        }
        attempt(in(Locale.forLanguageTag("tlh")));
    }

    private StepResult run(StepCall call) throws Exception {
        return step().run(call);
    }

    private StepCall in(Locale language) {
        var call = goodCall();
        return new StepCall(call.policy(), call.process(), call.activity(), call.inputs(), language);
    }

    /** Why the step did not do it; null when it did. */
    private @Nullable String attempt(StepCall call) throws Exception {
        try {
            return run(call) instanceof Refused refused ? refused.reason() : null;
        } catch (PlatformException refusal) {
            assertEquals(Owner.CALLER, refusal.problem().owner(), "The caller can mend it, so the problem must say so");
            return String.valueOf(refusal.getMessage());
        } catch (RuntimeException surprise) {
            return fail(
                    "Must refuse or throw a PlatformException for "
                            + call.inputs().asMap(),
                    surprise);
        }
    }

    private List<StepResult> together() throws InterruptedException, ExecutionException, TimeoutException {
        var barrier = new CyclicBarrier(THREADS);
        Callable<StepResult> work = () -> {
            barrier.await(10, TimeUnit.SECONDS);
            return run(goodCall());
        };
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var results = new ArrayList<StepResult>();
            for (var future : pool.invokeAll(java.util.Collections.nCopies(THREADS, work))) {
                results.add(future.get(30, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
