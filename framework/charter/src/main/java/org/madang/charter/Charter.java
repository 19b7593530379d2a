package org.madang.charter;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.madang.charter.internal.check.Book;
import org.madang.charter.internal.check.Checking;
import org.madang.charter.internal.check.Settings;

/** Checks process models against rules. Immutable; safe for many threads; needs nothing else of Madang. */
public final class Charter {

    private static final int STATES = 50_000;

    private final Settings settings;

    private Charter(Settings settings) {
        this.settings = settings;
    }

    /** Judges as of today, in English, with the rule books found among the files. */
    public static Charter standard() {
        return new Charter(new Settings(Optional.empty(), List.of(), STATES, Locale.ENGLISH));
    }

    /** Judged as of this day: validity of norm packs, expiry of exceptions. Default: today. */
    public Charter on(LocalDate day) {
        return new Charter(new Settings(
                Optional.of(requireNonNull(day, "day")), settings.books(), settings.bound(), settings.language()));
    }

    /** A further rule book beside those found among the files; a {@link CharterException} says why it cannot be read. */
    public Charter withRules(String file, String text) {
        var books = new ArrayList<>(settings.books());
        books.add(Book.read(file, text));
        return new Charter(new Settings(settings.day(), books, settings.bound(), settings.language()));
    }

    /** How many states of a process may be looked at; past it a verdict is UNKNOWN. */
    public Charter withBound(int states) {
        return new Charter(new Settings(settings.day(), settings.books(), states, settings.language()));
    }

    /** The language of the sentences: en or ko. */
    public Charter in(Locale language) {
        return new Charter(new Settings(settings.day(), settings.books(), settings.bound(), language));
    }

    /**
     * Checks every process among these files: BPMN, DMN, forms, rule books (.charter) and parameters by path.
     *
     * <p>Others are left aside. A rule book holds for the processes of its folder, and of the folders within, that no other
     * process calls. Nothing the files contain makes it throw: what cannot be read is reported as UNSUPPORTED.
     */
    public Report check(Map<String, byte[]> files) {
        return new Checking(settings, files).report();
    }

    /**
     * Judges whether a running case may go on by these files: whether, with all that happened in it and from where it would
     * stand, every way on keeps the rules and can be finished.
     *
     * <p>Rules about order look at the whole case; rules about who, by which data or how long look at what is yet to come,
     * since what is done was done by the rules of its time. A time that has begun already is UNKNOWN, since its length so
     * far is in no model. That something can happen at all is asked of models, not of cases.
     *
     * @return one report; what it does not find PROVED, GUARDED or LAWFUL_EXCEPTION keeps the case from moving
     */
    public ModelReport checkMove(RunningCase running, Map<String, byte[]> files) {
        return new Checking(settings, files).move(running);
    }
}
