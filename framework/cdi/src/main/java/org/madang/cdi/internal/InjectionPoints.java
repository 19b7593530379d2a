package org.madang.cdi.internal;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Qualifier;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a bean class asks for, before there is a container. */
final class InjectionPoints {

    private static final Set<Class<? extends Annotation>> SERVED =
            Set.of(Observes.class, ObservesAsync.class, Disposes.class);

    private InjectionPoints() {}

    /**
     * A place that asks for something of a type.
     *
     * @param type what is asked for
     * @param place where
     */
    record Point(Type type, String place) {}

    static Stream<Point> of(Class<?> bean) {
        return hierarchy(bean).flatMap(InjectionPoints::declared);
    }

    private static Stream<Class<?>> hierarchy(Class<?> bean) {
        return Stream.<Class<?>>iterate(bean, type -> type != null && type != Object.class, Class::getSuperclass);
    }

    private static Stream<Point> declared(Class<?> type) {
        var fields = Arrays.stream(type.getDeclaredFields()).filter(InjectionPoints::isInjected);
        var constructors = Arrays.stream(type.getDeclaredConstructors()).filter(InjectionPoints::isInjected);
        var methods = Arrays.stream(type.getDeclaredMethods()).filter(InjectionPoints::isCalled);
        return Stream.of(
                        fields.filter(InjectionPoints::isUnqualified).map(InjectionPoints::point),
                        constructors.flatMap(InjectionPoints::parameters),
                        methods.flatMap(InjectionPoints::parameters))
                .flatMap(points -> points);
    }

    private static boolean isInjected(AnnotatedElement element) {
        return element.isAnnotationPresent(Inject.class);
    }

    private static boolean isCalled(Method method) {
        return isInjected(method)
                || method.isAnnotationPresent(Produces.class)
                || Arrays.stream(method.getParameters()).anyMatch(InjectionPoints::isServed);
    }

    private static boolean isServed(Parameter parameter) {
        return SERVED.stream().anyMatch(parameter::isAnnotationPresent);
    }

    private static Point point(Field field) {
        return new Point(
                field.getGenericType(),
                "%s.%s".formatted(field.getDeclaringClass().getSimpleName(), field.getName()));
    }

    private static Stream<Point> parameters(Executable executable) {
        var types = executable.getGenericParameterTypes();
        var parameters = List.of(executable.getParameters());
        var name = executable instanceof Constructor ? "constructor" : executable.getName();
        var place = "%s.%s".formatted(executable.getDeclaringClass().getSimpleName(), name);
        return parameters.stream()
                .filter(parameter -> !isServed(parameter) && isUnqualified(parameter))
                .map(parameter -> new Point(typeOf(types, parameters, parameter), place));
    }

    /** The generic types lack the hidden parameters of inner classes; those are no beans, so the plain type will do. */
    private static Type typeOf(Type[] types, List<Parameter> parameters, Parameter parameter) {
        return types.length == parameters.size() ? types[parameters.indexOf(parameter)] : parameter.getType();
    }

    /** Whoever gives a qualifier means a bean of the plugin's own. */
    private static boolean isUnqualified(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type != Default.class && type != Any.class)
                .noneMatch(type -> type.isAnnotationPresent(Qualifier.class));
    }
}
