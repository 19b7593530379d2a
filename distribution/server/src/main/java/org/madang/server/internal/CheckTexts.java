package org.madang.server.internal;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.madang.charter.ModelReport;
import org.madang.charter.RuleReport;
import org.madang.charter.Step;
import org.madang.charter.Verdict;

/** Answers for files the charter never saw, or came to no end with. */
final class CheckTexts {

    private final ResourceBundle bundle;

    CheckTexts(Locale language) {
        this.bundle = ResourceBundle.getBundle(
                "org.madang.server.internal.Check",
                language,
                CheckTexts.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    ModelReport unreadable(String file, Exception why) {
        var reason = why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
        if (why instanceof AccessDeniedException) {
            return answer(file, Verdict.UNSUPPORTED, "readable", say("readable.denied", reason));
        }
        if (why instanceof FileSystemLoopException) {
            return answer(file, Verdict.UNSUPPORTED, "readable", say("readable.loop"));
        }
        return answer(file, Verdict.UNSUPPORTED, "readable", say("readable.failed", reason));
    }

    ModelReport noJar(String file, Exception why) {
        return answer(file, Verdict.UNSUPPORTED, "readable", say("readable.jar", String.valueOf(why.getMessage())));
    }

    ModelReport tooLarge(String file) {
        return answer(file, Verdict.UNSUPPORTED, "readable", say("readable.large", Integer.toString(Paper.LARGEST)));
    }

    ModelReport late(String file, long seconds) {
        return answer(file, Verdict.UNKNOWN, "in-time", say("in-time.over", Long.toString(seconds)));
    }

    ModelReport silent(String file) {
        return answer(file, Verdict.UNKNOWN, "done", say("done.silent"));
    }

    ModelReport failed(String file, Throwable failure) {
        if (failure instanceof StackOverflowError) {
            return answer(file, Verdict.UNSUPPORTED, "done", say("done.deep"));
        }
        if (failure instanceof OutOfMemoryError) {
            return answer(file, Verdict.UNKNOWN, "done", say("done.memory"));
        }
        return answer(file, Verdict.UNKNOWN, "done", say("done.failed", failure.toString()));
    }

    private ModelReport answer(String file, Verdict verdict, String rule, String why) {
        var step = new Step("", why);
        var report = new RuleReport("model." + rule, say(rule), "", verdict, List.of(step), "");
        return new ModelReport(file, "", verdict, 0, List.of(report));
    }

    String say(String key, Object... gaps) {
        return new MessageFormat(bundle.getString(key)).format(gaps);
    }
}
