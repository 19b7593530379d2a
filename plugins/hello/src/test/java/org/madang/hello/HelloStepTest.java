package org.madang.hello;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.madang.api.PolicyId;
import org.madang.api.StepCall;
import org.madang.api.StepResult.Done;
import org.madang.api.Values;

class HelloStepTest {

    private final HelloStep step = new HelloStep();

    @Test
    void greets_whom_the_model_names() {
        var result = step.run(call(Values.of("name", "Seoul"), Locale.ENGLISH));

        assertThat(result).isEqualTo(greeting("Welcome to the courtyard, Seoul!"));
    }

    @Test
    void greets_in_the_language_of_the_policy() {
        var result = step.run(call(Values.none(), Locale.KOREAN));

        assertThat(result).isEqualTo(greeting("마당에 오신 것을 환영합니다, 여러분!"));
    }

    @Test
    void greets_in_english_where_it_has_no_texts() {
        var result = step.run(call(Values.none(), Locale.FRENCH));

        assertThat(result).isEqualTo(greeting("Welcome to the courtyard, everybody!"));
    }

    private static Done greeting(String text) {
        return new Done(Values.of("greeting", text));
    }

    private static StepCall call(Values inputs, Locale language) {
        return new StepCall(new PolicyId("trees"), "welcome", "greet", inputs, language);
    }
}
