package org.madang.engine.internal;

import org.osgi.framework.Version;

/**
 * What a plugin says of a step it provides.
 *
 * @param step the name of the step
 * @param version the version of its contract
 * @param ranking which of several providers goes first; the highest
 * @param inline whether it runs in the token's own transaction
 * @param plugin who provides it
 */
record StepOffer(String step, Version version, int ranking, boolean inline, PluginVersion plugin) {

    @Override
    public String toString() {
        return "step '%s' %s of plugin %s".formatted(step, version, plugin);
    }
}
