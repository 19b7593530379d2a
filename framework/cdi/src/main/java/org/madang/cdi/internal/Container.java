package org.madang.cdi.internal;

import java.util.ArrayList;
import java.util.List;
import org.jboss.weld.bootstrap.WeldBootstrap;
import org.jboss.weld.bootstrap.api.Environments;
import org.jboss.weld.manager.api.WeldManager;

/** The running Weld container of one plugin. */
final class Container {

    private final Beans beans;
    private final WeldBootstrap weld = new WeldBootstrap();
    private final PluginDeployment deployment;
    private final PluginExtension extension;
    private final List<Offer> offers = new ArrayList<>();

    private Container(String id, Beans beans, ServiceLinks links, AsyncShare async) {
        this.beans = beans;
        this.extension = new PluginExtension(links);
        this.deployment = PluginDeployment.of(id, beans, async, extension);
    }

    /** Starts a container and makes every step; what fails leaves nothing behind. */
    static Container start(String id, Beans beans, ServiceLinks links, AsyncShare async) throws PluginFailure {
        var container = new Container(id, beans, links, async);
        var context = ContextLoader.enter(beans.loader());
        try {
            container.boot(id);
            StepRules.check(beans, container.extension.steps().keySet());
            container.makeSteps();
            return container;
        } catch (RuntimeException | LinkageError failed) {
            container.stop();
            throw new PluginFailure("its beans do not fit", failed);
        } catch (PluginFailure failed) {
            container.stop();
            throw failed;
        } finally {
            context.leave();
        }
    }

    List<Offer> offers() {
        return List.copyOf(offers);
    }

    WeldManager manager() {
        return weld.getManager(deployment.archive());
    }

    void stop() {
        var context = ContextLoader.enter(beans.loader());
        try {
            offers.forEach(offer -> offer.creation().release());
            weld.shutdown();
        } finally {
            context.leave();
        }
    }

    private void boot(String id) {
        weld.startContainer(id, Environments.SE, deployment);
        weld.startInitialization();
        weld.deployBeans();
        weld.validateBeans();
        weld.endInitialization();
    }

    private void makeSteps() throws PluginFailure {
        for (var bean : extension.steps().values()) {
            offers.add(Offer.make(manager(), bean));
        }
    }
}
