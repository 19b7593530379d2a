package org.madang.web.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.madang.engine.CaseMoves;
import org.madang.engine.Deployments;
import org.madang.engine.Deployments.Deployment;
import org.madang.engine.Forms;
import org.madang.engine.ProcessVersions;
import org.madang.engine.ProcessVersions.CheckedRule;
import org.madang.engine.ProcessVersions.Setting;

/** What is deployed: versions of processes, their parameters, the forms of their tasks. */
final class ProcessEndpoints {

    /** Words of no language are in any. */
    private static final String NO_LANGUAGE = "und";

    private ProcessEndpoints() {}

    /**
     * What a city may change without touching the model.
     *
     * @param label what it is called, in the language asked for if there is one
     * @param rules those that were checked with this value, each with the law it stands in
     */
    record Parameter(
            String name,
            String type,
            Object value,
            Optional<String> label,
            Optional<String> help,
            List<CheckedRule> rules) {}

    /**
     * What a task gives people to fill in.
     *
     * @param schema the form as bpmn.io's form-js shows it
     * @param contents what its fields hold now, by their keys
     */
    record TaskForm(String name, Object schema, Map<String, Object> contents) {}

    /**
     * Where a running case is to go on.
     *
     * @param version of the same process
     * @param renamed ids of open elements that are called otherwise there, each with its id there
     * @param reason for the audit
     */
    record MoveTo(int version, @Required Map<String, String> renamed, String reason) {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.post(
                                "/policies/{policy}/version",
                                "moveCase",
                                "Lets a running case go on by another version of its process, if its rules are kept all the same",
                                ProcessEndpoints::move)
                        .taking(MoveTo.class),
                Endpoint.get(
                        "/processes/{process}/versions",
                        "listProcessVersions",
                        "Lists the versions of a process, the newest first, each with the deployment that brought it",
                        Types.list(ProcessVersions.Version.class),
                        call -> Result.of(versions(call))),
                Endpoint.get(
                        "/processes/{process}/versions/{version}/parameters",
                        "listParameters",
                        "Lists what a city set for a version of a process, with the rules and laws that hold it",
                        Types.list(Parameter.class),
                        ProcessEndpoints::parameters),
                Endpoint.get(
                        "/deployments",
                        "listDeployments",
                        "Lists what was deployed, the oldest first",
                        Types.list(Deployment.class),
                        call -> Result.of(call.service(Deployments.class).list())),
                Endpoint.get(
                        "/tasks/{task}/form",
                        "getTaskForm",
                        "Shows the form of a task, and what its fields hold now",
                        TaskForm.class,
                        ProcessEndpoints::form));
    }

    private static List<ProcessVersions.Version> versions(Call call) {
        var process = call.path("process");
        var versions = call.service(ProcessVersions.class).of(process);
        return Found.in(Optional.of(versions).filter(found -> !found.isEmpty()), "process", process);
    }

    private static Result move(Call call) {
        var to = call.body(MoveTo.class);
        call.warrant(to.reason());
        var policy = PolicyEndpoints.seen(call).id();
        call.service(CaseMoves.class).move(policy, to.version(), to.renamed(), call.actor());
        return Result.nothing();
    }

    private static Result parameters(Call call) {
        var number = call.path("version");
        if (!number.matches("[1-9]\\d{0,8}")) {
            throw Refusal.of(404, "There is no version '%s'; versions count from 1".formatted(number));
        }
        return Result.of(
                call.service(ProcessVersions.class).parameters(call.path("process"), Integer.parseInt(number)).stream()
                        .map(setting -> shown(setting, call.language()))
                        .toList());
    }

    private static Parameter shown(Setting setting, Locale language) {
        return new Parameter(
                setting.name(),
                setting.type(),
                setting.value(),
                worded(setting.label(), language),
                worded(setting.help(), language),
                setting.rules());
    }

    private static Optional<String> worded(Map<String, String> words, Locale language) {
        return Stream.of(language.toLanguageTag(), language.getLanguage(), NO_LANGUAGE, "en")
                .flatMap(tag -> Optional.ofNullable(words.get(tag)).stream())
                .findFirst()
                .or(() -> words.values().stream().findFirst());
    }

    private static Result form(Call call) {
        var form = call.service(Forms.class).of(call.path("task"), call.actor());
        return Result.of(new TaskForm(
                form.name(),
                Json.parse(form.schema().getBytes(UTF_8)),
                form.contents().asMap()));
    }
}
