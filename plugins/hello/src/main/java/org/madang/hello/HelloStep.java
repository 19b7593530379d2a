package org.madang.hello;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.madang.api.Step;
import org.madang.api.StepCall;
import org.madang.api.StepResult;
import org.madang.api.StepType;
import org.madang.api.Values;

/** Greets whom the model names, in the policy's language. */
@StepType(value = "hello", inline = true)
final class HelloStep implements Step {

    /** A language without texts of its own is greeted in English, whatever the server's own language is. */
    private static final Control ENGLISH_OTHERWISE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    @Override
    public StepResult run(StepCall call) {
        var texts = ResourceBundle.getBundle("org.madang.hello.Messages", call.language(), ENGLISH_OTHERWISE);
        var name = call.inputs().text("name").orElseGet(() -> texts.getString("everybody"));
        var greeting = new MessageFormat(texts.getString("greeting"), call.language());
        return new StepResult.Done(Values.of("greeting", greeting.format(new Object[] {name})));
    }
}
