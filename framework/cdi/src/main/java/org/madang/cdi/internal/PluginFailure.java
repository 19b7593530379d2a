package org.madang.cdi.internal;

import java.util.ArrayList;

/** Says why a plugin can not run, in one line. */
final class PluginFailure extends Exception {

    private static final long serialVersionUID = 1L;

    PluginFailure(String message) {
        super(message);
    }

    PluginFailure(String message, Throwable cause) {
        super("%s: %s".formatted(message, causes(cause)), cause);
    }

    /** The messages from the outermost to the first cause, each once. */
    static String causes(Throwable failure) {
        var messages = new ArrayList<String>();
        for (Throwable one = failure; one != null; one = one.getCause()) {
            var text = oneLine(one);
            if (messages.stream().noneMatch(said -> said.contains(text))) {
                messages.removeIf(text::contains);
                messages.add(text);
            }
        }
        return String.join(" <- ", messages);
    }

    private static String oneLine(Throwable failure) {
        var message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return failure.getClass().getName();
        }
        var named = failure instanceof LinkageError ? failure.getClass().getSimpleName() + " " + message : message;
        return named.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
