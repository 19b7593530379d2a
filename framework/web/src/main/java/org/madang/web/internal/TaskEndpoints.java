package org.madang.web.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.madang.api.PackStatus;
import org.madang.api.Packs;
import org.madang.api.Plugins;
import org.madang.api.Task;
import org.madang.api.Tasks;
import org.madang.api.Workload;
import org.madang.engine.Definition;
import org.madang.engine.Processes;
import org.madang.identity.Audit;

/** Work that waits for people, and the processes it belongs to. */
final class TaskEndpoints {

    private TaskEndpoints() {}

    /** What was filled in. */
    record Form(Map<String, Object> values) {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.get(
                                "/tasks",
                                "listTasks",
                                "Lists the open tasks of the caller's roles, the oldest first",
                                Types.list(Task.class),
                                TaskEndpoints::mine)
                        .with(
                                new Endpoint.Parameter("role", new Shape.Text(200, ""), "Only those of this role"),
                                new Endpoint.Parameter("limit", Endpoint.PAGE, "How many at most; 50 if not said")),
                Endpoint.get(
                        "/policies/{policy}/tasks",
                        "listTasksOfPolicy",
                        "Lists the open tasks of a policy",
                        Types.list(Task.class),
                        call -> Result.of(
                                tasks(call).of(PolicyEndpoints.seen(call).id()))),
                Endpoint.post(
                        "/tasks/{task}/claim",
                        "claimTask",
                        "Takes a task, so that nobody else does it",
                        TaskEndpoints::claim),
                Endpoint.post(
                                "/tasks/{task}/completion",
                                "completeTask",
                                "Completes a task; the process goes on",
                                TaskEndpoints::complete)
                        .taking(Form.class),
                Endpoint.get(
                        "/processes",
                        "listProcesses",
                        "Lists the processes policies can go through",
                        Types.list(Definition.class),
                        call -> Result.of(call.service(Processes.class).definitions())),
                Endpoint.post(
                                "/packs",
                                "deployPack",
                                "Checks a process pack and deploys it; an unsound one changes nothing",
                                PackUpload::deploy)
                        .taking(PackUpload.Upload.class)
                        .answering(201, PackStatus.class),
                Endpoint.get(
                        "/packs",
                        "listPacks",
                        "Lists the process packs and how they fare",
                        Types.list(PackStatus.class),
                        TaskEndpoints::packs),
                Endpoint.get(
                        "/plugins",
                        "listPlugins",
                        "Lists the plugins and how they fare",
                        Types.list(Plugins.PluginStatus.class),
                        call -> Result.of(call.service(Plugins.class).all())),
                Endpoint.get(
                        "/incidents",
                        "listIncidents",
                        "Lists what failed too often and waits for a person",
                        Types.list(Workload.Incident.class),
                        call -> Result.of(call.service(Workload.class).incidents())),
                Endpoint.post(
                                "/incidents/{incident}/retry",
                                "retryIncident",
                                "Tries again what failed",
                                TaskEndpoints::retry)
                        .taking(PolicyEndpoints.Why.class));
    }

    private static Result packs(Call call) {
        return Result.of(call.service(Packs.class).all().stream()
                .map(status -> told(call, status))
                .toList());
    }

    /** The same, in the caller's language. */
    static PackStatus told(Call call, PackStatus status) {
        return new PackStatus(
                status.pack(),
                status.source(),
                status.state(),
                Sentences.in(List.of(call.language()), status.message()));
    }

    /** Every role once; who has none sees none. */
    private static Result mine(Call call) {
        var roles =
                call.query("role").map(Set::of).orElseGet(() -> call.caller().roles());
        if (!call.caller().roles().containsAll(roles)) {
            throw Refusal.of(403, "You do not have the roles %s".formatted(roles));
        }
        var limit = call.page().limit();
        return Result.of(roles.stream()
                .flatMap(role -> tasks(call).forRole(role, limit).stream())
                .distinct()
                .limit(limit)
                .toList());
    }

    private static Result claim(Call call) {
        tasks(call).claim(call.path("task"), call.actor());
        return Result.nothing();
    }

    private static Result complete(Call call) {
        Separation.requireNotProposerOf(call, call.path("task"));
        tasks(call)
                .complete(
                        call.path("task"),
                        call.actor(),
                        PolicyEndpoints.values(call.body(Form.class).values()));
        return Result.nothing();
    }

    private static Result retry(Call call) {
        var id = call.path("incident");
        var workload = call.service(Workload.class);
        var incident = Found.in(
                workload.incidents().stream().filter(one -> one.id().equals(id)).findFirst(), "incident", id);
        call.service(Audit.class)
                .record(call.warrant(call.body(PolicyEndpoints.Why.class).reason()), "incident.retry", id);
        workload.retry(incident);
        return Result.nothing();
    }

    private static Tasks tasks(Call call) {
        return call.service(Tasks.class);
    }
}
