package org.madang.testkit;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.madang.api.FrameworkService;
import org.madang.platform.Platform;

/** Starts the platform of a test class and hands out its services. */
final class MadangExtension implements BeforeAllCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(MadangExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        platform(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == TestPlatform.class
                || type == TestClock.class
                || type == Platform.class
                || type.isAnnotationPresent(FrameworkService.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        var platform = platform(context);
        if (type == TestPlatform.class) {
            return platform;
        }
        if (type == TestClock.class) {
            return platform.clock();
        }
        return type == Platform.class ? platform.platform() : platform.service(type);
    }

    private static TestPlatform platform(ExtensionContext context) {
        // The store of a nested class sees that of the class around it, so both share one platform.
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        TestPlatform.class, key -> start(context.getRequiredTestClass()), TestPlatform.class);
    }

    private static TestPlatform start(Class<?> test) {
        var wanted = wanted(test);
        return TestPlatform.start(
                List.of(wanted.plugins()),
                List.of(wanted.processes()),
                settings(wanted.settings()),
                OffsetDateTime.parse(wanted.start()).toInstant());
    }

    private static MadangTest wanted(Class<?> test) {
        for (Class<?> type = test; type != null; type = type.getEnclosingClass()) {
            var wanted = type.getAnnotation(MadangTest.class);
            if (wanted != null) {
                return wanted;
            }
        }
        throw new IllegalStateException("'%s' has no @MadangTest".formatted(test.getName()));
    }

    private static Map<String, String> settings(String... lines) {
        var settings = new HashMap<String, String>();
        for (var line : lines) {
            var parts = line.split("=", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("Setting '%s' has no value; write key=value".formatted(line));
            }
            settings.put(parts[0].strip(), parts[1].strip());
        }
        return settings;
    }
}
