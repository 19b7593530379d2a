package org.madang.engine.internal;

import java.util.stream.Stream;
import org.madang.charter.CityCalendar;

/** The parameters must be readable, and each value of its type. */
final class ParameterRule implements PackRule {

    @Override
    public Stream<Finding> check(PackModels models) {
        return models.pack().content(Pack.PARAMETERS).stream()
                .map(ParameterFile::read)
                .flatMap(file -> Stream.concat(file.findings().stream(), calendar(file)));
    }

    private static Stream<Finding> calendar(ParameterFile file) {
        return file.values().asMap().entrySet().stream()
                .filter(entry -> entry.getKey().equals(CaseTime.CALENDAR))
                .filter(entry -> !CityCalendar.names().contains(String.valueOf(entry.getValue())))
                .map(entry -> Finding.error(
                        Pack.PARAMETERS,
                        0,
                        CaseTime.CALENDAR,
                        "there is no calendar '%s'".formatted(entry.getValue()),
                        "write one of %s".formatted(CityCalendar.names())));
    }
}
