package org.madang.server.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.madang.api.Receipt;
import org.madang.register.RecordCheck;
import org.madang.register.RecordFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proves that something is in a public record. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        description = {
            "Proves that something is in a public record: writes SUBJECT.tlog-proof, which holds for ever and offline, and "
                    + "SUBJECT.json, the entry. With --check, checks these two files instead, and needs nothing else.",
            "Exit code 1 when it is not in the record, or the proof does not hold."
        })
final class RegisterProveCommand implements Callable<Integer> {

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(
            paramLabel = "SUBJECT",
            description =
                    "The id of a policy, consultation, decision, commitment or appeal, the number of an entry, or the "
                            + "code of a receipt; with --check the file of the proof.")
    @SuppressWarnings("NullAway.Init")
    private String subject;

    @Option(
            names = "--from",
            paramLabel = "DIR|URL",
            description = "Where the record is; that of the home if not said.")
    private @Nullable String place;

    @Option(
            names = "--text",
            paramLabel = "FILE",
            description = "What was said, exactly; with the code of a receipt. It is read here and sent nowhere.")
    private @Nullable Path text;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write. Default: here.")
    private Path out = Path.of("");

    @Option(names = "--check", paramLabel = "ENTRY", description = "The file of the entry that is proved. Needs --key.")
    private @Nullable Path entry;

    @Option(names = "--key", paramLabel = "KEY", description = "The verifier key of the log.")
    private List<String> keys = List.of();

    @Option(names = "--json", description = "Print JSON: {found, number, proof, entry} or {holds, why}.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (entry != null) {
            return check(entry);
        }
        try (var record = RecordPlace.open(Optional.ofNullable(place), home)) {
            return prove(record.files());
        }
    }

    private int check(Path proved) throws IOException {
        if (keys.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name the log's verifier key by --key; the city tells it");
        }
        var fault = RecordCheck.fault(Files.readString(Path.of(subject)), Files.readString(proved), keys);
        var result = new LinkedHashMap<String, Object>();
        result.put("holds", fault.isEmpty());
        result.put("why", fault);
        say(result, fault.map(why -> "wrong    " + why).orElse("ok       The entry is in the record"));
        return fault.isEmpty() ? ExitCodes.OK : ExitCodes.DOES_NOT_HOLD;
    }

    private int prove(RecordFiles files) throws IOException {
        var check = RecordCheck.of(files);
        var wanted = wanted();
        var number = wanted.matches("\\d{1,18}")
                ? Optional.of(Long.parseLong(wanted))
                        .filter(one -> check.entry(one).isPresent())
                : check.find(wanted).stream().boxed().findFirst();
        var result = new LinkedHashMap<String, Object>();
        result.put("found", number.isPresent());
        if (number.isEmpty()) {
            say(result, "wrong    The record has nothing about '%s'".formatted(subject));
            return ExitCodes.DOES_NOT_HOLD;
        }
        var proof = write(".tlog-proof", check.prove(number.get()));
        var written = write(".json", check.entry(number.get()).orElseThrow());
        result.put("number", number.get());
        result.put("proof", proof.toString());
        result.put("entry", written.toString());
        say(result, "ok       Entry %d; proof in %s, entry in %s".formatted(number.get(), proof, written));
        return ExitCodes.OK;
    }

    /** A receipt stands for what only its owner knows. */
    private String wanted() throws IOException {
        if (text == null) {
            return subject;
        }
        return Receipt.parse(subject).commitment(Files.readString(text, UTF_8));
    }

    private Path write(String ending, String content) throws IOException {
        var name = subject.replaceAll("[^A-Za-z0-9_-]+", "_");
        return Files.writeString(Files.createDirectories(out.toAbsolutePath()).resolve(name + ending), content);
    }

    private void say(Object result, String words) {
        spec.commandLine().getOut().println(json ? Json.write(result) : words);
    }
}
