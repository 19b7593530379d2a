package org.madang.engine.internal;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/**
 * Refuses a query that carries expressions, also in the queries inside it, and every stored query.
 *
 * <p>The engine looks at the outermost query only (CVE-2026-109432).
 */
final class QueryGuard extends CommandInterceptor {

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return fields(type).toList();
        }
    };

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> || carriesQuery(command)) {
            check(command, Collections.newSetFromMap(new IdentityHashMap<>()));
        }
        return next.execute(command);
    }

    private static boolean carriesQuery(Command<?> command) {
        return command.getClass().getName().startsWith("org.camunda.bpm.engine.impl.cmd.");
    }

    private void check(Object holder, Set<Object> seen) {
        if (!seen.add(holder)) {
            return;
        }
        if (holder instanceof Filter || isFilterCommand(holder)) {
            throw refused("Stored queries are off");
        }
        if (holder instanceof AbstractQuery<?, ?> query
                && !query.getExpressions().isEmpty()) {
            throw refused("A query may not carry expressions; this one has some for "
                    + query.getExpressions().keySet());
        }
        parts(holder).forEach(part -> check(part, seen));
    }

    private static boolean isFilterCommand(Object command) {
        var name = command.getClass().getSimpleName();
        return command instanceof Command && name.contains("Filter");
    }

    private static Stream<Object> parts(Object holder) {
        return FIELDS.get(holder.getClass()).stream()
                .map(field -> value(field, holder))
                .flatMap(QueryGuard::queries);
    }

    private static Stream<Object> queries(@Nullable Object value) {
        if (value instanceof Collection<?> items) {
            return items.stream().filter(AbstractQuery.class::isInstance).map(Object.class::cast);
        }
        return value instanceof AbstractQuery<?, ?> || value instanceof Filter ? Stream.of(value) : Stream.empty();
    }

    private static Stream<Field> fields(Class<?> type) {
        var parent = type.getSuperclass();
        var own = Arrays.stream(type.getDeclaredFields()).filter(QueryGuard::mayHoldQuery);
        return parent == null || parent == Object.class ? own : Stream.concat(own, fields(parent));
    }

    private static boolean mayHoldQuery(Field field) {
        var type = field.getType();
        return !Modifier.isStatic(field.getModifiers())
                && (Query.class.isAssignableFrom(type)
                        || Filter.class.isAssignableFrom(type)
                        || Collection.class.isAssignableFrom(type));
    }

    private static @Nullable Object value(Field field, Object holder) {
        try {
            field.setAccessible(true);
            return field.get(holder);
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException("Can not look into " + field, failure);
        }
    }

    private static PlatformException refused(String why) {
        return new PlatformException(Problem.NOT_ALLOWED, why);
    }
}
