package org.madang.charter.internal.check;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How to judge.
 *
 * @param day as of when; none: today
 * @param books rule books beside those among the files
 * @param bound the most states of a process to look at
 * @param language of the sentences
 */
public record Settings(Optional<LocalDate> day, List<Book> books, int bound, Locale language) {

    public Settings {
        books = List.copyOf(books);
    }

    LocalDate today() {
        return day.orElseGet(() -> LocalDate.now(ZoneId.systemDefault()));
    }
}
