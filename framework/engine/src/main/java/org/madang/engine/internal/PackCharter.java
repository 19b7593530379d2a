package org.madang.engine.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.madang.charter.Charter;
import org.madang.charter.ModelReport;
import org.madang.charter.RunningCase;

/**
 * Has the charter judge the packs that bring rules, together with the models they call.
 *
 * <p>A pack without a rule file claims to keep nothing, so it is not judged; {@code madang check} tells about it all the same.
 */
final class PackCharter {

    static final String RULES = ".charter";

    private final PackSurroundings surroundings;
    private final Supplier<LocalDate> today;
    private final Locale language;

    /**
     * @param surroundings has the models that packs call
     * @param today the day on which norms and exceptions must be valid
     * @param language of the sentences
     */
    PackCharter(PackSurroundings surroundings, Supplier<LocalDate> today, Locale language) {
        this.surroundings = surroundings;
        this.today = today;
        this.language = language;
    }

    Optional<Judgement> judge(PackModels models) {
        return models.pack().ending(RULES).isEmpty() ? Optional.empty() : Optional.of(judged(models));
    }

    /** With or without rules: every model must be one that can be finished. */
    Judgement judged(PackModels models) {
        var files = withCalled(models);
        var report = asked().check(files);
        return Judgement.of(models.pack(), Replayed.of(report, files));
    }

    /** Whether a running case may go on by the files of a pack. */
    ModelReport judgeMove(RunningCase running, Pack pack) {
        return asked().checkMove(running, withCalled(pack));
    }

    /** The files of a pack, and the models it calls. */
    Map<String, byte[]> withCalled(Pack pack) {
        return withCalled(PackCheck.read(pack, new ArrayList<>()));
    }

    private Map<String, byte[]> withCalled(PackModels models) {
        var files = new LinkedHashMap<>(CalledModels.of(models, surroundings));
        files.putAll(models.pack().files());
        return files;
    }

    private Charter asked() {
        return Charter.standard().on(today.get()).in(language);
    }
}
