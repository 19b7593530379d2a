package org.madang.cdi.internal;

import jakarta.enterprise.inject.spi.Extension;
import java.util.Collection;
import java.util.List;
import org.jboss.weld.bootstrap.api.ServiceRegistry;
import org.jboss.weld.bootstrap.api.helpers.SimpleServiceRegistry;
import org.jboss.weld.bootstrap.spi.BeanDeploymentArchive;
import org.jboss.weld.bootstrap.spi.CDI11Deployment;
import org.jboss.weld.bootstrap.spi.Metadata;
import org.jboss.weld.configuration.spi.ExternalConfiguration;
import org.jboss.weld.configuration.spi.helpers.ExternalConfigurationBuilder;
import org.jboss.weld.manager.api.ExecutorServices;
import org.jboss.weld.resources.spi.ResourceLoader;
import org.jboss.weld.serialization.spi.ProxyServices;

/** A plugin as Weld's one deployment with one archive. */
final class PluginDeployment implements CDI11Deployment {

    private final ServiceRegistry services;
    private final PluginArchive archive;
    private final PluginExtension extension;

    private PluginDeployment(ServiceRegistry services, PluginArchive archive, PluginExtension extension) {
        this.services = services;
        this.archive = archive;
        this.extension = extension;
    }

    static PluginDeployment of(String id, Beans beans, AsyncShare async, PluginExtension extension) {
        var loader = new BundleLoader(beans);
        var services = new SimpleServiceRegistry();
        services.add(ResourceLoader.class, loader);
        services.add(ProxyServices.class, loader);
        services.add(ExecutorServices.class, new AsyncEvents(async));
        services.add(ExternalConfiguration.class, configuration());
        return new PluginDeployment(services, new PluginArchive(id, beans.classes(), services), extension);
    }

    /** Relaxed construction makes proxies of beans whose only constructor has parameters. */
    private static ExternalConfiguration configuration() {
        return new ExternalConfigurationBuilder()
                .add("org.jboss.weld.bootstrap.concurrentDeployment", false)
                .add("org.jboss.weld.construction.relaxed", true)
                .add("org.jboss.weld.resolution.cacheSize", 1024L)
                .build();
    }

    PluginArchive archive() {
        return archive;
    }

    @Override
    public ServiceRegistry getServices() {
        return services;
    }

    @Override
    public Collection<BeanDeploymentArchive> getBeanDeploymentArchives() {
        return List.of(archive);
    }

    @Override
    public BeanDeploymentArchive getBeanDeploymentArchive(Class<?> bean) {
        return archive;
    }

    @Override
    public BeanDeploymentArchive loadBeanDeploymentArchive(Class<?> bean) {
        return archive;
    }

    @Override
    public Iterable<Metadata<Extension>> getExtensions() {
        return List.of(new Metadata<>() {
            @Override
            public Extension getValue() {
                return extension;
            }

            @Override
            public String getLocation() {
                return extension.getClass().getName();
            }
        });
    }
}
