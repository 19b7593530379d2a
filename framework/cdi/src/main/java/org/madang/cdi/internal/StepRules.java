package org.madang.cdi.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.madang.api.Step;
import org.madang.api.StepType;
import org.osgi.framework.Version;

/** Checks what the classes marked as steps must keep. */
final class StepRules {

    private StepRules() {}

    /**
     * Checks the classes of a plugin.
     *
     * @param known the classes among them of which the container has made beans
     */
    static void check(Beans beans, Set<Class<?>> known) throws PluginFailure {
        var offers = new HashMap<String, Class<?>>();
        for (var type : beans.classes()) {
            if (type.isAnnotationPresent(StepType.class)) {
                check(type, known.contains(type));
                checkUnique(type, offers);
            }
        }
    }

    private static void check(Class<?> type, boolean isBean) throws PluginFailure {
        if (!Step.class.isAssignableFrom(type)) {
            throw new PluginFailure(
                    "bean %s is marked as @StepType and does not implement Step".formatted(type.getName()));
        }
        if (!isBean) {
            throw new PluginFailure(
                    "%s is marked as @StepType and is no bean; it needs a constructor without parameters or with @Inject"
                            .formatted(type.getName()));
        }
        if (type.getAnnotation(StepType.class).value().isBlank()) {
            throw new PluginFailure("bean %s has a blank step name".formatted(type.getName()));
        }
    }

    private static void checkUnique(Class<?> type, Map<String, Class<?>> offers) throws PluginFailure {
        var step = type.getAnnotation(StepType.class);
        var offer = "'%s' %s".formatted(step.value(), version(type, step));
        var other = offers.put(offer, type);
        if (other != null) {
            throw new PluginFailure(
                    "beans %s and %s both offer step %s".formatted(other.getName(), type.getName(), offer));
        }
    }

    private static Version version(Class<?> type, StepType step) throws PluginFailure {
        try {
            return Version.parseVersion(step.version());
        } catch (IllegalArgumentException wrong) {
            throw new PluginFailure("bean %s has a wrong step version".formatted(type.getName()), wrong);
        }
    }
}
