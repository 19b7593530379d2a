package org.madang.cdi.internal;

import jakarta.decorator.Decorator;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.madang.api.StepType;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** Finds the names of a plugin's bean classes: the build has listed them, or its classes are looked through. */
final class BeanNames {

    private static final String HEADER = "Madang-Beans";

    private static final Set<Class<? extends Annotation>> DEFINING =
            Set.of(StepType.class, Singleton.class, Dependent.class, Interceptor.class, Decorator.class);

    private static final int WALK = BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL;

    private BeanNames() {}

    static List<String> of(Bundle bundle) {
        var listed = bundle.getHeaders("").get(HEADER);
        var names = listed == null ? scan(bundle) : Arrays.stream(listed.split(","));
        return names.map(String::strip).filter(name -> !name.isEmpty()).sorted().toList();
    }

    private static Stream<String> scan(Bundle bundle) {
        return bundle.adapt(BundleWiring.class).listResources("/", "*.class", WALK).stream()
                .map(path ->
                        path.substring(0, path.length() - ".class".length()).replace('/', '.'))
                .filter(name -> isBean(bundle, name));
    }

    private static boolean isBean(Bundle bundle, String name) {
        try {
            var type = bundle.loadClass(name);
            return !type.isInterface()
                    && !Modifier.isAbstract(type.getModifiers())
                    && Arrays.stream(type.getAnnotations())
                            .map(Annotation::annotationType)
                            .anyMatch(BeanNames::defines);
        } catch (ClassNotFoundException | LinkageError needsWhatIsNotThere) {
            return false;
        }
    }

    private static boolean defines(Class<? extends Annotation> annotation) {
        return DEFINING.contains(annotation)
                || annotation.isAnnotationPresent(NormalScope.class)
                || annotation.isAnnotationPresent(Stereotype.class);
    }
}
