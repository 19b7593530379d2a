package org.madang.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.madang.api.Actor;
import org.madang.api.Answer;
import org.madang.api.Disposition;
import org.madang.api.OpenItem;
import org.madang.api.PageRequest;
import org.madang.api.PlatformException;
import org.madang.api.Problem;
import org.madang.api.Responses;
import org.madang.api.Values;

/** Gives everything that lacks a reasoned reply the same one, except the last few that the script leaves. */
final class AnswerAll {

    private static final int AT_ONCE = 500;

    private final Stage stage;

    AnswerAll(Stage stage) {
        this.stage = stage;
    }

    void give(Values said, Actor by) {
        var responses = stage.service(Responses.class);
        var answer = Answer.of(disposition(said), said.required("reasons"), said.required("office"));
        int left = said.number("leave").orElse(0L).intValue();
        var open = open(responses);
        while (open.size() > left) {
            var targets = open.stream().map(OpenItem::target).toList();
            responses.respondAll(targets.subList(0, targets.size() - left), answer, by);
            open = open(responses);
        }
    }

    private List<OpenItem> open(Responses responses) {
        return responses.open(stage.policy(), PageRequest.first(AT_ONCE)).items();
    }

    private static Disposition disposition(Values said) {
        var name = said.required("disposition");
        return Arrays.stream(Disposition.values())
                .filter(disposition -> disposition.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new PlatformException(
                        Problem.PACK,
                        "'answer-all' has disposition '%s'; it must be one of %s"
                                .formatted(name, Arrays.toString(Disposition.values()))));
    }
}
