package org.madang.cdi.internal;

import java.util.List;
import org.madang.api.Plugins.PluginStatus;
import org.madang.api.Plugins.State;
import org.osgi.framework.Bundle;

/** Makes what is told of a plugin; each message reads on from the state before it. */
final class Statuses {

    private Statuses() {}

    static PluginStatus of(Bundle bundle, State state, String message) {
        return new PluginStatus(bundle.getSymbolicName(), bundle.getVersion().toString(), state, message, List.of());
    }

    static PluginStatus active(Bundle bundle, List<String> steps) {
        return new PluginStatus(bundle.getSymbolicName(), bundle.getVersion().toString(), State.ACTIVE, "", steps);
    }

    static PluginStatus failed(Bundle bundle, PluginFailure failure) {
        return of(bundle, State.FAILED, "because " + failure.getMessage());
    }

    static String words(PluginStatus status) {
        var words = (status.state() + " " + status.message()).strip();
        return status.steps().isEmpty() ? words : words + ", offers " + String.join(", ", status.steps());
    }
}
