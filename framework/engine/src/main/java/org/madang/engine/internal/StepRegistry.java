package org.madang.engine.internal;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.madang.api.Step;

/** Knows who provides which step now. */
final class StepRegistry {

    private static final System.Logger LOG = System.getLogger(StepRegistry.class.getName());
    private static final Comparator<StepProvider> BEST_FIRST = Comparator.comparing(
                    StepProvider::offer,
                    Comparator.comparingInt(StepOffer::ranking).thenComparing(StepOffer::version))
            .reversed();

    private final List<StepProvider> providers = new CopyOnWriteArrayList<>();
    private final List<Runnable> arrivals = new CopyOnWriteArrayList<>();
    private final Duration patience;

    /** @param patience how long a leaving provider is given to finish its calls */
    StepRegistry(Duration patience) {
        this.patience = patience;
    }

    StepProvider add(StepOffer offer, Step step) {
        var provider = new StepProvider(offer, step);
        providers.add(provider);
        arrivals.forEach(Runnable::run);
        return provider;
    }

    /** Hands out the provider no more, and returns when its calls have finished or took too long. */
    void remove(StepProvider provider) {
        providers.remove(provider);
        var unfinished = provider.drain(patience);
        if (unfinished > 0) {
            LOG.log(Level.WARNING, "{0} leaves in the middle of {1} calls", provider.offer(), unfinished);
        }
    }

    /** The provider to call; a plugin's own processes prefer its own steps, then ranking decides, then version. */
    Optional<StepProvider> find(StepNeed need, Optional<PluginVersion> home) {
        return providers.stream()
                .filter(provider -> need.isMetBy(provider.offer()))
                .min(closestTo(home).thenComparing(BEST_FIRST));
    }

    boolean offers(StepNeed need) {
        return find(need, Optional.empty()).isPresent();
    }

    /** Everything on offer. */
    List<StepOffer> offers() {
        return providers.stream().map(StepProvider::offer).toList();
    }

    /** Runs the action whenever a provider arrives, on the thread that brings it. */
    void onArrival(Runnable action) {
        arrivals.add(action);
    }

    private static Comparator<StepProvider> closestTo(Optional<PluginVersion> home) {
        return Comparator.comparingInt(provider ->
                home.map(plugin -> distance(plugin, provider.offer().plugin())).orElse(0));
    }

    private static int distance(PluginVersion home, PluginVersion other) {
        if (home.equals(other)) {
            return 0;
        }
        return home.name().equals(other.name()) ? 1 : 2;
    }
}
