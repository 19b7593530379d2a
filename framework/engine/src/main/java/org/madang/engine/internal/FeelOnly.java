package org.madang.engine.internal;

import java.util.Set;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.scripting.engine.Resolver;
import org.camunda.bpm.engine.impl.scripting.engine.ResolverFactory;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.jspecify.annotations.Nullable;
import org.madang.api.PlatformException;
import org.madang.api.Problem;

/** Knows one script language, FEEL, and lets it see variables alone. */
final class FeelOnly implements ScriptEngineResolver, ResolverFactory {

    private static final Set<String> NAMES = Set.of("feel", "FEEL");

    private final ScriptEngineManager engines = new ScriptEngineManager(BundleLoader.here());
    private volatile @Nullable ScriptEngine feel;

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        if (!NAMES.contains(language)) {
            throw new PlatformException(
                    Problem.PACK, "Scripts are off: '%s' can not run; use expressions or FEEL".formatted(language));
        }
        var engine = feel;
        if (engine == null) {
            engine = BundleLoader.call(() -> engines.getEngineByName("feel"));
            feel = engine;
        }
        return engine;
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return engines;
    }

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new UnsupportedOperationException("No script language can be added");
    }

    @Override
    public Resolver createResolver(VariableScope scope) {
        return new Variables(scope);
    }

    private record Variables(VariableScope scope) implements Resolver {

        @Override
        public boolean containsKey(Object key) {
            return scope.hasVariable(String.valueOf(key));
        }

        @Override
        public @Nullable Object get(Object key) {
            return scope.getVariable(String.valueOf(key));
        }

        @Override
        public Set<String> keySet() {
            return scope.getVariableNames();
        }
    }
}
