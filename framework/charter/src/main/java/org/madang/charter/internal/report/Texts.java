package org.madang.charter.internal.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.madang.charter.Verdict;

/** The words of a report, in the languages there are message bundles for; English otherwise. */
public final class Texts {

    private static final String BUNDLE = "org.madang.charter.report.Messages";

    private final Locale language;
    private final ResourceBundle bundle;

    public Texts(Locale wanted) {
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, wanted, Texts.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        this.language = bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
    }

    /** The language the words really come in. */
    public Locale language() {
        return language;
    }

    /** The words behind a key, with these in their gaps. */
    public String say(String key, Object... gaps) {
        return new MessageFormat(bundle.getString(key), language).format(gaps);
    }

    String name(Verdict verdict) {
        return bundle.getString("verdict." + verdict);
    }

    /** What the verdict means, in a sentence. */
    String meaning(Verdict verdict) {
        return bundle.getString("meaning." + verdict);
    }
}
