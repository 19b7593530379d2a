package org.madang.server.internal;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.madang.charter.Reports;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the verdicts of a check are told. */
enum CheckFormat {
    TEXT,
    JSON,
    SARIF,
    JUNIT,
    HTML;

    String write(Reports reports, boolean colours) {
        return switch (this) {
            case TEXT -> reports.text(colours);
            case JSON -> reports.json();
            case SARIF -> reports.sarif();
            case JUNIT -> reports.junit();
            case HTML -> reports.html();
        };
    }

    private static Optional<CheckFormat> of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the option. */
    static final class Converter implements ITypeConverter<CheckFormat> {

        @Override
        public CheckFormat convert(String name) {
            return of(name).orElseThrow(() -> new TypeConversionException("'%s' is no format; choose one of %s"
                    .formatted(name, Stream.of(values()).map(CheckFormat::word).collect(joining(", ")))));
        }
    }
}
