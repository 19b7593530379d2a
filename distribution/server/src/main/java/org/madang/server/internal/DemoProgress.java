package org.madang.server.internal;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.madang.testkit.Part;
import org.madang.testkit.Stage;

/** Tells on the error stream how the weeks pass, so that the standard stream stays the result's. */
final class DemoProgress implements Part {

    private final PrintWriter out;
    private @Nullable String last;

    DemoProgress(PrintWriter out) {
        this.out = out;
    }

    void say(String what) {
        out.println("  … " + what);
        out.flush();
    }

    @Override
    public boolean act(Stage stage) {
        var today = LocalDate.ofInstant(stage.now(), ZoneOffset.UTC);
        var places = stage.places().stream()
                .map(place -> place.activity())
                .distinct()
                .toList();
        var line = "%s  %s".formatted(today, String.join(", ", places));
        if (!line.equals(last)) {
            last = line;
            say(line);
        }
        return false;
    }
}
