package org.madang.cdi.internal;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Provider;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.madang.api.FrameworkService;
import org.madang.api.Services;
import org.madang.cdi.internal.InjectionPoints.Point;
import org.madang.cdi.internal.Reference.Kind;

/** Finds the services that the beans of a plugin ask for. */
final class References {

    private static final Set<Type> LAZY = Set.of(Instance.class, Provider.class);

    private References() {}

    /** Each service once for each way in which it is asked for. */
    static List<Reference> of(List<Class<?>> beans) {
        var found = new ArrayList<Reference>();
        beans.stream()
                .flatMap(InjectionPoints::of)
                .flatMap(point -> reference(point).stream())
                .filter(one -> found.stream().noneMatch(known -> known.isFor(one.type(), one.kind())))
                .forEach(found::add);
        return List.copyOf(found);
    }

    private static Optional<Reference> reference(Point point) {
        if (point.type() instanceof ParameterizedType generic && generic.getActualTypeArguments().length == 1) {
            return generic(generic.getRawType(), generic.getActualTypeArguments()[0], point.place());
        }
        return framework(point.type(), Kind.ONE, point.place());
    }

    private static Optional<Reference> generic(Type wrapper, Type argument, String place) {
        if (wrapper == Services.class && argument instanceof Class<?> type) {
            return Optional.of(new Reference(type, Kind.ALL, place));
        }
        if (wrapper == Optional.class) {
            return framework(argument, Kind.OPTIONAL, place);
        }
        return LAZY.contains(wrapper) ? framework(argument, Kind.ONE, place) : Optional.empty();
    }

    private static Optional<Reference> framework(Type type, Kind kind, String place) {
        return type instanceof Class<?> plain && plain.isAnnotationPresent(FrameworkService.class)
                ? Optional.of(new Reference(plain, kind, place))
                : Optional.empty();
    }
}
