package org.madang.cdi.internal;

import java.time.Duration;
import java.util.List;
import org.madang.api.Step;
import org.osgi.framework.ServiceRegistration;

/** The steps of a running container on offer in the service registry. */
final class Publication {

    private final Container container;
    private final Gate gate;
    private final List<ServiceRegistration<Step>> registrations;

    private Publication(Container container, Gate gate, List<ServiceRegistration<Step>> registrations) {
        this.container = container;
        this.gate = gate;
        this.registrations = registrations;
    }

    static Publication start(String id, Beans beans, ServiceLinks links, Surroundings around) throws PluginFailure {
        var gate = new Gate();
        var container = Container.start(id, beans, links, around.async().shareOf(gate));
        try {
            var registrations = container.offers().stream()
                    .map(offer -> register(beans, offer, gate))
                    .toList();
            return new Publication(container, gate, registrations);
        } catch (IllegalStateException stopped) {
            container.stop();
            throw new PluginFailure("its bundle was stopped while it was being started", stopped);
        }
    }

    List<String> steps() {
        return container.offers().stream().map(Offer::name).sorted().toList();
    }

    Container container() {
        return container;
    }

    /** Lets no new call in, waits for those inside, then stops the container; returns how many calls were cut off. */
    int stop(Duration drain) {
        gate.close();
        registrations.forEach(Publication::unregister);
        var cutOff = gate.drain(drain);
        container.stop();
        return cutOff;
    }

    private static ServiceRegistration<Step> register(Beans beans, Offer offer, Gate gate) {
        var step = new PublishedStep(beans.bundle().getSymbolicName(), offer.step(), beans.loader(), gate);
        return beans.context().registerService(Step.class, step, offer.properties());
    }

    private static void unregister(ServiceRegistration<Step> registration) {
        try {
            registration.unregister();
        } catch (IllegalStateException goneWithItsBundle) {
            // the framework has done it: the bundle stopped while its activation was still running
            return;
        }
    }
}
