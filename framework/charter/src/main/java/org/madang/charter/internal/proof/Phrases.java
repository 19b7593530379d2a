package org.madang.charter.internal.proof;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.madang.charter.internal.rules.Particles;

/** Sentences of one language, filled with names. */
final class Phrases {

    private static final Pattern PARTICLE = Pattern.compile("\\[([^\\[\\]|]*\\|[^\\[\\]|]*)]");
    /** Stands for a bracket of a name, so that no name is taken for a particle. */
    private static final char OPEN = '\u0001';

    private final ResourceBundle texts;

    Phrases(Locale language) {
        texts = ResourceBundle.getBundle(
                "org.madang.charter.proof.Way",
                language,
                Phrases.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key, String first, String second) {
        var text = texts.getString(key).replace("{0}", guarded(first)).replace("{1}", guarded(second));
        var match = PARTICLE.matcher(text);
        var said = new StringBuilder();
        while (match.find()) {
            said.append(text, said.isEmpty() ? 0 : match.regionStart(), match.start());
            said.append(Particles.choose(said, match.group(1)));
            match.region(match.end(), text.length());
        }
        return said.append(text, match.regionStart(), text.length()).toString().replace(OPEN, '[');
    }

    private static String guarded(String name) {
        return name.replace('[', OPEN);
    }
}
