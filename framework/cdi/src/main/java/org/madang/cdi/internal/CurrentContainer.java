package org.madang.cdi.internal;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.CDIProvider;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.lang.ref.WeakReference;
import java.util.Optional;
import org.jboss.weld.AbstractCDI;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleReference;

/** Answers {@code CDI.current()} with the container of the plugin that asks. */
final class CurrentContainer implements CDIProvider {

    /** Weak, because CDI never lets go of a provider. */
    private final WeakReference<Extender> extender;

    private CurrentContainer(Extender extender) {
        this.extender = new WeakReference<>(extender);
    }

    static void answerFor(Extender extender) {
        CDI.setCDIProvider(new CurrentContainer(extender));
    }

    @Override
    public CDI<Object> getCDI() {
        var walker = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);
        return walker.walk(frames -> frames.<Class<?>>map(StackFrame::getDeclaringClass)
                        .flatMap(caller -> containerOf(caller.getClassLoader()).stream())
                        .findFirst())
                .<CDI<Object>>map(container -> new PluginCdi(container.manager()))
                .orElseThrow(() -> new IllegalStateException("CDI.current() is called outside of a running plugin"));
    }

    private Optional<Container> containerOf(@Nullable ClassLoader loader) {
        var found = extender.get();
        return found != null && loader instanceof BundleReference owner
                ? found.find(owner.getBundle()).flatMap(Plugin::container)
                : Optional.empty();
    }

    /** One plugin's beans. */
    private static final class PluginCdi extends AbstractCDI<Object> {

        private final BeanManager manager;

        PluginCdi(BeanManager manager) {
            this.manager = manager;
        }

        @Override
        public BeanManager getBeanManager() {
            return manager;
        }
    }
}
