package org.madang.cdi.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.PostConstruct;
import jakarta.el.ELResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.el.ELAwareBeanManager;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.FrameworkFactory;
import org.jboss.classfilewriter.ClassFile;
import org.jboss.weld.bootstrap.WeldBootstrap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.madang.api.Plugins;
import org.madang.api.Plugins.PluginStatus;
import org.madang.api.PolicyId;
import org.madang.api.Step;
import org.madang.api.StepCall;
import org.madang.api.StepResult;
import org.madang.api.StepResult.Done;
import org.madang.api.Values;
import org.madang.cdi.fixture.host.Diary;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;

/** A framework with this room's bundles in it, for the tests of one class. */
final class City implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final List<Class<?>> BESIDE_US = List.of(
            Inject.class,
            PostConstruct.class,
            Interceptor.class,
            ELResolver.class,
            AnnotationInfo.class,
            ApplicationScoped.class,
            ELAwareBeanManager.class,
            org.jboss.logging.Logger.class,
            ClassFile.class,
            WeldBootstrap.class);

    private final List<String> diary = new CopyOnWriteArrayList<>();
    private final List<Bundle> plugins = new ArrayList<>();
    private final List<ServiceRegistration<?>> services = new ArrayList<>();
    private final Framework framework = new FrameworkFactory()
            .newFramework(Map.of(
                    Constants.FRAMEWORK_STORAGE,
                    "target/felix/" + System.nanoTime(),
                    Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                    "org.madang.api;version=1.0.0,org.madang.cdi.fixture.host",
                    "madang.cdi.drain",
                    "PT2S"));

    @Override
    public void beforeAll(ExtensionContext test) throws Exception {
        framework.start();
        var ours = new ArrayList<Bundle>();
        for (var type : BESIDE_US) {
            ours.add(context().installBundle("reference:" + jarOf(type)));
        }
        ours.add(
                context().installBundle("reference:" + Path.of("target/classes").toUri()));
        for (var bundle : ours) {
            bundle.start();
        }
        context().registerService(Diary.class, diary::add, null);
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        for (var plugin : plugins) {
            if (plugin.getState() != Bundle.UNINSTALLED) {
                plugin.uninstall();
            }
        }
        plugins.clear();
        services.forEach(ServiceRegistration::unregister);
        services.clear();
        diary.clear();
        refresh();
    }

    @Override
    public void afterAll(ExtensionContext test) throws Exception {
        framework.stop();
        framework.waitForStop(SOON.toMillis());
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** What plugins wrote down. */
    List<String> diary() {
        return diary;
    }

    /** Installs a plugin, starts it, and waits until it has come to rest. */
    Bundle install(PluginJar jar) throws BundleException {
        var plugin = put(jar);
        plugin.start();
        settle();
        return plugin;
    }

    Bundle put(PluginJar jar) throws BundleException {
        var plugin = context().installBundle("plugin:" + System.nanoTime(), jar.open());
        plugins.add(plugin);
        return plugin;
    }

    <T> ServiceRegistration<T> offer(Class<T> type, T service, int ranking) {
        var registration = context()
                .registerService(type, service, FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, ranking)));
        services.add(registration);
        settle();
        return registration;
    }

    void withdraw(ServiceRegistration<?> service) {
        services.remove(service);
        service.unregister();
        settle();
    }

    void settle() {
        assertThat(plugins().settle(SOON)).as("plugins came to rest").isTrue();
    }

    Plugins plugins() {
        return context().getService(context().getServiceReference(Plugins.class));
    }

    PluginStatus status(String plugin) {
        return plugins().all().stream()
                .filter(one -> one.name().equals(plugin))
                .findFirst()
                .orElseThrow();
    }

    ServiceReference<Step> reference(String step) throws Exception {
        return context().getServiceReferences(Step.class, "(step=%s)".formatted(step)).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "No step '%s'; plugins: %s".formatted(step, plugins().all())));
    }

    boolean offers(String step) throws Exception {
        return !context()
                .getServiceReferences(Step.class, "(step=%s)".formatted(step))
                .isEmpty();
    }

    Step step(String step) throws Exception {
        return context().getService(reference(step));
    }

    /** Calls a step that will be done, as the engine would: without keeping it. */
    Values call(String name) throws Exception {
        var reference = reference(name);
        var result = context().getService(reference).run(call());
        context().ungetService(reference);
        return ((Done) result).outputs();
    }

    StepResult run(Step step) throws Exception {
        return step.run(call());
    }

    /** Refreshes these, or all that need it. */
    void refresh(Bundle... bundles) throws InterruptedException {
        var done = new CountDownLatch(1);
        framework
                .adapt(FrameworkWiring.class)
                .refreshBundles(bundles.length == 0 ? null : List.of(bundles), event -> done.countDown());
        assertThat(done.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private static StepCall call() {
        return new StepCall(new PolicyId("trees"), "process", "activity", Values.none(), Locale.ENGLISH);
    }

    private static String jarOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().toString();
    }
}
