package org.madang.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.madang.api.Step;
import org.madang.api.StepCall;
import org.madang.api.StepResult;
import org.madang.api.StepType;
import org.madang.api.Values;

class StepContractTest {

    @Test
    void a_good_step_keeps_it() {
        assertThat(broken(Good.class)).isEmpty();
    }

    @Test
    void a_step_that_counts_breaks_it() {
        assertThat(broken(Counting.class))
                .contains(
                        "gives_the_same_result_for_the_same_call()",
                        "keeps_nothing_of_another_policy()",
                        "answers_several_threads_alike()");
    }

    @Test
    void a_careless_step_breaks_it() {
        assertThat(broken(Careless.class))
                .containsExactlyInAnyOrder(
                        "has_a_name_and_a_version()",
                        "hands_back_names_that_expressions_can_use()",
                        "refuses_bad_calls_with_a_reason()",
                        "missing_inputs_are_no_surprise()",
                        "speaks_its_languages_and_minds_no_other()");
    }

    private static List<String> broken(Class<?> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents()
                .failed()
                .map(Event::getTestDescriptor)
                .map(test -> test.getLegacyReportingName())
                .toList();
    }

    static class Good extends StepContract {
        @Override
        protected Step step() {
            return new Greeting();
        }

        @Override
        protected StepCall goodCall() {
            return call(Values.of("name", "Ana"));
        }

        @Override
        protected List<StepCall> badCalls() {
            return List.of(call(Values.none()), call(Values.of("name", " ")));
        }

        @Override
        protected Set<Locale> languages() {
            return Set.of(Locale.ENGLISH, Locale.KOREAN);
        }
    }

    static class Counting extends StepContract {
        private static final AtomicInteger CALLS = new AtomicInteger();

        @Override
        protected Step step() {
            return call -> new StepResult.Done(Values.of("number", CALLS.incrementAndGet()));
        }

        @Override
        protected StepCall goodCall() {
            return call(Values.none());
        }
    }

    static class Careless extends StepContract {
        @Override
        protected Step step() {
            return call -> {
                if (!"en".equals(call.language().getLanguage())) {
                    throw new IllegalStateException("no such language");
                }
                return new StepResult.Done(Values.of(
                        "the greeting",
                        call.inputs().text("name").map(String::strip).get()));
            };
        }

        @Override
        protected StepCall goodCall() {
            return call(Values.of("name", "Ana"));
        }

        @Override
        protected List<StepCall> badCalls() {
            return List.of(call(Values.of("name", "")));
        }
    }

    @StepType("greeting")
    static class Greeting implements Step {
        @Override
        public StepResult run(StepCall call) {
            return new StepResult.Done(
                    Values.of("greeting", "Hello " + call.inputs().required("name")));
        }
    }
}
