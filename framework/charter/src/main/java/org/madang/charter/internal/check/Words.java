package org.madang.charter.internal.check;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.madang.charter.Step;
import org.madang.charter.internal.model.Node;

/** Says things in a language. */
final class Words {

    private final Locale language;
    private final ResourceBundle bundle;

    private Words(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "org.madang.charter.internal.check.Words",
                language,
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Words in(Locale language) {
        return new Words(language);
    }

    Locale language() {
        return language;
    }

    String say(String key, Object... about) {
        return new MessageFormat(bundle.getString(key), language).format(about);
    }

    Step note(String key, Object... about) {
        return new Step("", say(key, about));
    }

    Step about(Node node, String key, Object... about) {
        return new Step(node.id(), say(key, about));
    }
}
