package org.madang.acceptance;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.madang.api.Workload;
import org.madang.testkit.ServiceDesk;

/** Services of a platform that do everything by HTTP, as whoever acts; only what is due comes from the platform. */
final class HttpDesk implements ServiceDesk {

    private final Map<String, Function<Object[], Object>> acts = new HashMap<>();
    private final Workload workload;

    HttpDesk(Workload workload) {
        this.workload = workload;
    }

    /** Does a method of a service, named such as {@code Policies.find/1}, by this. */
    HttpDesk on(String method, Function<Object[], Object> act) {
        acts.put(method, act);
        return this;
    }

    @Override
    public <T> T service(Class<T> type) {
        return type == Workload.class ? type.cast(workload) : type.cast(byHttp(type));
    }

    private Object byHttp(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            var name = "%s.%s/%d".formatted(type.getSimpleName(), method.getName(), method.getParameterCount());
            var act = acts.get(name);
            if (act == null) {
                throw new UnsupportedOperationException("A scenario asks for " + name + ", which has no way by HTTP");
            }
            return act.apply(arguments);
        });
    }
}
