package org.madang.hello;

import java.util.Locale;
import java.util.Set;
import org.madang.api.Step;
import org.madang.api.StepCall;
import org.madang.api.Values;
import org.madang.testkit.StepContract;

class HelloContractTest extends StepContract {

    @Override
    protected Step step() {
        return new HelloStep();
    }

    @Override
    protected StepCall goodCall() {
        return call(Values.of("name", "Seoul"));
    }

    @Override
    protected Set<Locale> languages() {
        return Set.of(Locale.ENGLISH, Locale.KOREAN);
    }
}
