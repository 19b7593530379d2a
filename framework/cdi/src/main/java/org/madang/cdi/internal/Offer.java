package org.madang.cdi.internal;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Dictionary;
import java.util.Map;
import org.madang.api.Step;
import org.madang.api.StepType;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** A bean that is a step, made and ready to be called. */
record Offer(StepType type, Step step, CreationalContext<?> creation) {

    static Offer make(BeanManager manager, Bean<?> bean) throws PluginFailure {
        var type = bean.getBeanClass().getAnnotation(StepType.class);
        var creation = manager.createCreationalContext(bean);
        try {
            return new Offer(type, instance(manager, bean, creation), creation);
        } catch (RuntimeException | LinkageError failed) {
            creation.release();
            throw new PluginFailure(
                    "bean %s could not be created".formatted(bean.getBeanClass().getName()), failed);
        }
    }

    String name() {
        return type.value();
    }

    /** Under which others find the step. */
    Dictionary<String, Object> properties() {
        return FrameworkUtil.asDictionary(Map.of(
                "step", type.value(),
                "version", Version.parseVersion(type.version()).toString(),
                "inline", type.inline()));
    }

    /** A proxy would make its bean at the first call; making it now shows a failure while the plugin is started. */
    private static <T> Step instance(BeanManager manager, Bean<T> bean, CreationalContext<?> creation) {
        if (manager.isNormalScope(bean.getScope())) {
            manager.getContext(bean.getScope()).get(bean, manager.createCreationalContext(bean));
        }
        return (Step) manager.getReference(bean, Step.class, creation);
    }
}
