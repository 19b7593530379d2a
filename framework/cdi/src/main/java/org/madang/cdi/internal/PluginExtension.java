package org.madang.cdi.internal;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.Map;
import org.madang.api.StepType;

/** Teaches a plugin's container steps and services, of whose annotations CDI knows nothing. */
@Singleton
final class PluginExtension implements Extension {

    /** The one on this class: an annotation that is not read from a class would have to be written by hand. */
    private static final Singleton SINGLETON = requireNonNull(PluginExtension.class.getAnnotation(Singleton.class));

    private final ServiceLinks links;
    private final Map<Class<?>, Bean<?>> steps = new LinkedHashMap<>();

    PluginExtension(ServiceLinks links) {
        this.links = links;
    }

    /** The beans marked as steps, by their class. */
    Map<Class<?>, Bean<?>> steps() {
        return steps;
    }

    void makeSingleton(@Observes @WithAnnotations(StepType.class) ProcessAnnotatedType<?> event, BeanManager manager) {
        var type = event.getAnnotatedType();
        var hasScope = type.getAnnotations().stream()
                .map(Annotation::annotationType)
                .anyMatch(one -> manager.isScope(one) || manager.isStereotype(one));
        if (type.isAnnotationPresent(StepType.class) && !hasScope) {
            event.configureAnnotatedType().add(SINGLETON);
        }
    }

    void note(@Observes ProcessManagedBean<?> event) {
        var bean = event.getBean();
        if (bean.getBeanClass().isAnnotationPresent(StepType.class)) {
            steps.put(bean.getBeanClass(), bean);
        }
    }

    void addServices(@Observes AfterBeanDiscovery event) {
        ServiceBeans.add(event, links);
    }
}
