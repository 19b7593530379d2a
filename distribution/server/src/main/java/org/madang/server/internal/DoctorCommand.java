package org.madang.server.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.madang.server.internal.Check.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Examines a home. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Examines a home, running or not, and says how to mend what is wrong. Changes nothing.",
            "Exit code 1 when something is wrong, 4 when something can not be told."
        })
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--json", description = "Print JSON: {\"checks\": [{name, verdict, message}]}")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var checks = new Doctor(home.folder()).examine();
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(
                    Map.of("checks", checks.stream().map(DoctorCommand::inJson).toList())));
        } else {
            checks.forEach(check -> out.printf("%-8s %-9s %s%n", word(check), check.name(), check.message()));
        }
        return exitCode(checks);
    }

    private static int exitCode(List<Check> checks) {
        if (checks.stream().anyMatch(check -> check.verdict() == Verdict.BAD)) {
            return ExitCodes.DOES_NOT_HOLD;
        }
        return checks.stream().anyMatch(check -> check.verdict() == Verdict.UNKNOWN)
                ? ExitCodes.CANNOT_TELL
                : ExitCodes.OK;
    }

    private static String word(Check check) {
        return check.verdict().name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> inJson(Check check) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", check.name());
        json.put("verdict", word(check));
        json.put("message", check.message());
        return json;
    }
}
