package org.madang.participation.internal;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Words what happened, in the languages there are message bundles for; English otherwise. */
final class TimelineTexts {

    private static final String BUNDLE = "org.madang.participation.Messages";

    private final ZoneId zone;

    TimelineTexts(ZoneId zone) {
        this.zone = zone;
    }

    String text(String message, List<Object> arguments, Locale language) {
        var pattern = bundle(language).getString(message);
        var shown =
                arguments.stream().map(argument -> shown(argument, language)).toArray();
        return new MessageFormat(pattern, language).format(shown);
    }

    /** The language the text really comes in. */
    Locale spoken(Locale wanted) {
        var found = bundle(wanted).getLocale();
        return found.equals(Locale.ROOT) ? Locale.ENGLISH : found;
    }

    private Object shown(Object argument, Locale language) {
        if (argument instanceof Closing closing) {
            return closing.lastDay(zone)
                    .map(day -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(spoken(language))
                            .format(day))
                    .orElseGet(() -> time(closing.moment(), language));
        }
        return argument instanceof Instant moment ? time(moment, language) : argument;
    }

    private String time(Instant moment, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(spoken(language))
                .format(moment.atZone(zone));
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language,
                TimelineTexts.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
