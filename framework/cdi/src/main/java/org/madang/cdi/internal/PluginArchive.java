package org.madang.cdi.internal;

import java.util.Collection;
import java.util.List;
import org.jboss.weld.bootstrap.api.ServiceRegistry;
import org.jboss.weld.bootstrap.spi.BeanDeploymentArchive;
import org.jboss.weld.bootstrap.spi.BeansXml;
import org.jboss.weld.ejb.spi.EjbDescriptor;

/** The beans of a plugin as Weld sees them. */
final class PluginArchive implements BeanDeploymentArchive {

    private final String id;
    private final List<Class<?>> beans;
    private final ServiceRegistry services;

    PluginArchive(String id, List<Class<?>> beans, ServiceRegistry services) {
        this.id = id;
        this.beans = beans;
        this.services = services;
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public Collection<String> getBeanClasses() {
        return beans.stream().map(Class::getName).toList();
    }

    @Override
    public Collection<Class<?>> getLoadedBeanClasses() {
        return beans;
    }

    @Override
    public BeansXml getBeansXml() {
        return BeansXml.EMPTY_BEANS_XML;
    }

    @Override
    public Collection<EjbDescriptor<?>> getEjbs() {
        return List.of();
    }

    @Override
    public ServiceRegistry getServices() {
        return services;
    }

    @Override
    public Collection<BeanDeploymentArchive> getBeanDeploymentArchives() {
        return List.of();
    }
}
