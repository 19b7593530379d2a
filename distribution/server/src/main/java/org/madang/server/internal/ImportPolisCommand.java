package org.madang.server.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madang.api.Actor;
import org.madang.api.Audience;
import org.madang.api.Consultation;
import org.madang.api.ConsultationState;
import org.madang.api.Consultations;
import org.madang.api.Contributions;
import org.madang.api.PlatformException;
import org.madang.api.Policies;
import org.madang.api.Policy;
import org.madang.api.PolicyId;
import org.madang.api.Problem;
import org.madang.api.Supports;
import org.madang.platform.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports a Polis consultation into the open consultation on a policy. */
@Command(
        name = "polis",
        mixinStandardHelpOptions = true,
        description = {
            "Imports comments and votes of a Polis export into the open public consultation on a policy, with their own "
                    + "times and moderation. Importing again changes nothing. The server of this home may run.",
            "Exit code 1 when rows were left out; each is listed with its file, line and reason."
        })
final class ImportPolisCommand implements PlatformCommand {

    private static final Actor IMPORTER = Actor.of("import:polis", "clerk");

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "DIR", description = "The folder of the export.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--policy", required = true, paramLabel = "ID", description = "The policy it is about.")
    @SuppressWarnings("NullAway.Init")
    private String policy;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            description = "The language of the comments; the policy's if not said.")
    private @Nullable String language;

    @Option(names = "--json", description = "Print JSON: {contributions, supports, participants, skipped}.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Path home() {
        return home.folder();
    }

    @Override
    public int on(Platform platform) {
        var export = PolisExport.read(folder);
        into(platform, export);
        report(export);
        return onlyRepeats(export) ? ExitCodes.OK : ExitCodes.DOES_NOT_HOLD;
    }

    private void into(Platform platform, PolisExport export) {
        var about = about(platform);
        var spoken = Optional.ofNullable(language).map(Locale::forLanguageTag).orElse(about.language());
        new PolisImport(platform.service(Contributions.class), platform.service(Supports.class), IMPORTER)
                .into(open(platform, about).id(), export, spoken);
    }

    private Policy about(Platform platform) {
        return platform.service(Policies.class)
                .find(new PolicyId(policy))
                .orElseThrow(() -> new PlatformException(
                        Problem.NOT_FOUND, "There is no policy '%s' in '%s'".formatted(policy, platform.home())));
    }

    private static Consultation open(Platform platform, Policy about) {
        return platform.service(Consultations.class).of(about.id()).stream()
                .filter(one -> one.audience() == Audience.PUBLIC && one.state() == ConsultationState.OPEN)
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        Problem.RULE,
                        "No public consultation on '%s' is open; import while one is".formatted(about.id())));
    }

    /** A vote that was given again is left out by the rules; everything else left out is a fault of the files. */
    private static boolean onlyRepeats(PolisExport export) {
        return export.skipped().stream().allMatch(SkippedRow::isRepeat);
    }

    private void report(PolisExport export) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(inJson(export)));
            return;
        }
        out.printf(
                "Imported %d contributions and %d supports of %d people; %d rows left out%n",
                export.comments().size(),
                export.votes().size(),
                export.participants(),
                export.skipped().size());
        export.skipped().forEach(row -> out.printf("  %s:%d %s%n", row.file(), row.line(), row.reason()));
    }

    private static Map<String, Object> inJson(PolisExport export) {
        var result = new LinkedHashMap<String, Object>();
        result.put("contributions", export.comments().size());
        result.put("supports", export.votes().size());
        result.put("participants", export.participants());
        result.put("skipped", export.skipped());
        return result;
    }
}
