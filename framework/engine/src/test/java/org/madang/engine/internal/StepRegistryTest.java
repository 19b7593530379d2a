package org.madang.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Step;
import org.madang.api.StepCall;
import org.madang.api.StepResult;
import org.madang.api.StepResult.Done;
import org.madang.api.Values;
import org.osgi.framework.Version;

class StepRegistryTest {

    private static final Step NOTHING = call -> Done.withNothing();
    private static final StepNeed TALLY = StepNeed.any("tally");
    private static final StepCall CALL =
            new StepCall(new PolicyId("p-1"), "adoption", "count", Values.none(), Locale.ENGLISH);

    private final StepRegistry registry = new StepRegistry(Duration.ofSeconds(10));

    @Test
    void prefers_the_higher_ranking_to_the_higher_version() {
        add("2.0.0", 0, "b");
        var ranked = add("1.0.0", 5, "a");

        assertThat(registry.find(TALLY, Optional.empty())).contains(ranked);
    }

    @Test
    void prefers_the_higher_version_at_equal_ranking() {
        add("1.9.0", 0, "a");
        var newest = add("1.10.0", 0, "b");

        assertThat(registry.find(TALLY, Optional.empty())).contains(newest);
    }

    @Test
    void prefers_the_steps_of_the_plugin_that_brought_the_model() {
        add("2.0.0", 9, "stranger");
        var own = add("1.0.0", 0, "own");

        assertThat(registry.find(TALLY, Optional.of(plugin("own")))).contains(own);
    }

    @Test
    void prefers_the_very_version_of_the_plugin_that_brought_the_model() {
        var old = registry.add(offer("1.0.0", 0, new PluginVersion("own", new Version("1.0.0"))), NOTHING);
        var young = registry.add(offer("2.0.0", 9, new PluginVersion("own", new Version("2.0.0"))), NOTHING);

        assertThat(registry.find(TALLY, Optional.of(old.offer().plugin()))).contains(old);
        assertThat(registry.find(TALLY, Optional.of(new PluginVersion("own", new Version("1.5.0")))))
                .contains(young);
    }

    @Test
    void goes_back_to_the_other_provider_when_the_better_one_leaves() {
        var good = add("1.0.0", 0, "good");
        var better = add("2.0.0", 0, "better");

        registry.remove(better);

        assertThat(registry.find(TALLY, Optional.empty())).contains(good);
        registry.remove(good);
        assertThat(registry.find(TALLY, Optional.empty())).isEmpty();
        assertThat(registry.offers()).isEmpty();
    }

    @Test
    void tells_of_every_arrival() {
        var arrivals = new ArrayList<String>();
        registry.onArrival(() -> arrivals.add(registry.offers().toString()));

        add("1.0.0", 0, "a");

        assertThat(arrivals).containsExactly("[step 'tally' 1.0.0 of plugin 'a' 1.0.0]");
    }

    @Test
    void lets_the_last_call_finish_before_a_provider_is_gone() throws Exception {
        var inside = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var provider = registry.add(offer("1.0.0", 0, plugin("a")), call -> {
            inside.countDown();
            finish.await();
            return new Done(Values.of("counted", true));
        });
        var call = CompletableFuture.supplyAsync(() -> called(provider));
        inside.await();

        var removal = CompletableFuture.runAsync(() -> registry.remove(provider));
        var waiting = CompletableFuture.runAsync(() -> awaitGone(provider));
        waiting.get(10, TimeUnit.SECONDS);
        var doneTooEarly = removal.isDone();
        finish.countDown();
        removal.get(10, TimeUnit.SECONDS);

        assertThat(doneTooEarly).isFalse();
        assertThat(call.get()).contains(new Done(Values.of("counted", true)));
        assertThat(called(provider)).isEmpty();
    }

    @Test
    void waits_no_longer_than_its_patience_for_a_call_that_hangs() throws Exception {
        var impatient = new StepRegistry(Duration.ofMillis(20));
        var inside = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var provider = impatient.add(offer("1.0.0", 0, plugin("a")), call -> {
            inside.countDown();
            finish.await();
            return Done.withNothing();
        });
        var call = CompletableFuture.supplyAsync(() -> called(provider));
        inside.await();

        impatient.remove(provider);

        assertThat(call).isNotDone();
        finish.countDown();
        assertThat(call.get()).isPresent();
    }

    @Test
    void shows_a_step_the_class_loader_of_its_own_plugin() throws Exception {
        var seen = new ArrayList<ClassLoader>();
        Step step = call -> {
            seen.add(Thread.currentThread().getContextClassLoader());
            return Done.withNothing();
        };
        var odd = new ClassLoader(null) {};
        var before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(odd);
        try {
            registry.add(offer("1.0.0", 0, plugin("a")), step).call(CALL);

            assertThat(seen).containsExactly(step.getClass().getClassLoader());
            assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(odd);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    @SuppressWarnings("NullAway") // plugins are not checked by our compiler
    void blames_the_plugin_for_a_result_that_is_null() {
        var provider = registry.add(offer("1.0.0", 0, plugin("a")), call -> null);

        assertThatThrownBy(() -> provider.call(CALL))
                .isInstanceOf(PlatformException.class)
                .hasMessage(
                        "The step 'tally' 1.0.0 of plugin 'a' 1.0.0 returned null; it must return Done, Refused or Later");
    }

    private StepProvider add(String version, int ranking, String plugin) {
        return registry.add(offer(version, ranking, plugin(plugin)), NOTHING);
    }

    private static StepOffer offer(String version, int ranking, PluginVersion plugin) {
        return new StepOffer("tally", new Version(version), ranking, false, plugin);
    }

    private static PluginVersion plugin(String name) {
        return new PluginVersion(name, new Version("1.0.0"));
    }

    private static Optional<StepResult> called(StepProvider provider) {
        try {
            return provider.call(CALL);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void awaitGone(StepProvider provider) {
        while (registry.find(TALLY, Optional.empty()).filter(provider::equals).isPresent()) {
            Thread.onSpinWait();
        }
    }
}
