package org.madang.server.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madang.register.RecordCheck;
import org.madang.register.RecordFault;
import org.madang.register.RecordReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a public record. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a public record: the signature of its checkpoint, every tile, every entry; with an older checkpoint, "
                    + "that everything is there still. Names what is wrong by file and entry.",
            "Exit code 1 when something is wrong."
        })
final class RegisterVerifyCommand implements Callable<Integer> {

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR|URL",
            description = "Where the record is; that of the home if not said.")
    private @Nullable String place;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description =
                    "A verifier key to trust, of the log or a witness; may be repeated. Without one, the record's own "
                            + "is believed.")
    private List<String> keys = List.of();

    @Option(
            names = "--since",
            paramLabel = "FILE",
            description = "A checkpoint kept from earlier; nothing it speaks of may have changed.")
    private @Nullable Path older;

    @Option(
            names = "--json",
            description = "Print JSON: {origin, size, root, keys, pinned, faults: [{file, entry, what}]}.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (var record = RecordPlace.open(Optional.ofNullable(place), home)) {
            var check = RecordCheck.of(record.files()).trusting(keys);
            var report = (older == null ? check : check.since(Files.readString(older))).run();
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.write(inJson(report)));
            } else {
                tell(report, out);
            }
            return report.holds() ? ExitCodes.OK : ExitCodes.DOES_NOT_HOLD;
        }
    }

    private void tell(RecordReport report, PrintWriter out) {
        for (var fault : report.faults()) {
            out.printf("wrong    %s%s: %s%n", fault.file(), entry(fault), fault.what());
        }
        if (report.holds()) {
            out.printf("ok       %s, %d entries, root %s%n", report.origin(), report.size(), report.root());
            report.keys().forEach(key -> out.printf("         %s %s%n", keys.isEmpty() ? "its own key" : "key", key));
        }
    }

    private static String entry(RecordFault fault) {
        return fault.entry().isPresent() ? ", entry " + fault.entry().getAsLong() : "";
    }

    private Map<String, Object> inJson(RecordReport report) {
        var result = new LinkedHashMap<String, Object>();
        result.put("origin", report.origin());
        result.put("size", report.size());
        result.put("root", report.root());
        result.put("keys", report.keys());
        result.put("pinned", !keys.isEmpty());
        result.put("faults", report.faults());
        return result;
    }
}
