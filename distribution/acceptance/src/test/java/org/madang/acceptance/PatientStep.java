package org.madang.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.madang.api.Step;
import org.madang.api.StepCall;
import org.madang.api.StepResult;
import org.madang.api.StepType;
import org.madang.api.Values;

/** Says what the file {@code said.txt} of its plugin says; puts off whoever asks while the file is blank. */
@StepType("patient")
class PatientStep implements Step {

    private static final Duration SOON = Duration.ofMillis(200);

    @Override
    public StepResult run(StepCall call) throws IOException {
        var said = said();
        return said.isBlank()
                ? new StepResult.Later(SOON, "Nothing to say yet")
                : new StepResult.Done(Values.of("greeting", said));
    }

    private static String said() throws IOException {
        try (var file = Objects.requireNonNull(PatientStep.class.getResourceAsStream("/said.txt"))) {
            return new String(file.readAllBytes(), UTF_8);
        }
    }
}
