package org.madang.engine.internal;

import java.util.Set;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * Expressions that see variables, lists, maps, a few facts about the execution, and listed functions.
 *
 * <p>No object's method or property can be reached: nothing that would resolve one is there.
 */
final class SafeExpressions extends JuelExpressionManager {

    /** Of the engine's own. */
    static final Set<String> FUNCTIONS = Set.of("now", "currentUser");

    SafeExpressions() {
        ExpressionFunctions.all().forEach(this::addListed);
    }

    /** The engine would add functions of its own; only the listed ones come in. */
    @Override
    public void addFunction(String name, java.lang.reflect.Method function) {
        if (FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    @Override
    protected ELResolver createElResolver() {
        var resolvers = new CompositeELResolver();
        resolvers.add(new VariableResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new ArrayELResolver(true));
        resolvers.add(new ListELResolver(true));
        resolvers.add(new MapELResolver(true));
        return resolvers;
    }

    private void addListed(String name, java.lang.reflect.Method function) {
        functions.put(name, function);
    }
}
