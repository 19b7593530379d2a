package org.madang.web.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madang.api.PackStatus;
import org.madang.engine.Deployments;
import org.madang.engine.Deployments.Deployment;
import org.madang.engine.Deployments.Model;
import org.madang.identity.Caller;
import org.madang.identity.Roles;

/** Takes deployments as Camunda Modeler sends them; they pass the checks of every pack. */
final class DeploymentCalls {

    private static final String SCOPE = "deploy";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,99}");

    /** Accepted and without effect: what is deployed already is never deployed again. */
    private static final Set<String> IGNORED =
            Set.of("deployment-source", "enable-duplicate-filtering", "deploy-changed-only");

    private static final Set<String> TENANT = Set.of("tenant-id");
    private static final Set<String> QUERY = Set.of("firstResult", "maxResults", "name");

    private final Services services;

    DeploymentCalls(Services services) {
        this.services = services;
    }

    Map<String, @Nullable Object> create(Caller caller, List<Multipart.Part> form) {
        requireRight(caller, Roles.ADMINISTRATOR);
        var name = "";
        var files = new LinkedHashMap<String, byte[]>();
        for (var part : form) {
            if (part.file().isPresent()) {
                addFile(files, part.file().get(), part.content());
            } else if (part.name().equals("deployment-name")) {
                name = part.text();
            } else {
                check(part);
            }
        }
        if (!NAME.matcher(name).matches()) {
            throw Refusal.badInput(
                    "deployment-name", "must have 1 to 100 letters, digits, spaces, dots, hyphens or underscores");
        }
        var outcome = services.get(Deployments.class).deploy(name, caller.id(), files);
        return outcome.deployment()
                .map(deployment -> shown(deployment, true))
                .orElseThrow(() -> refused(outcome.status()));
    }

    List<Map<String, @Nullable Object>> list(Caller caller, Map<String, String> query) {
        requireRight(caller, Roles.ADMINISTRATOR, Roles.AUDITOR);
        query.keySet().stream()
                .filter(name -> !QUERY.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.badInput(
                            name,
                            "is not known; known are " + QUERY.stream().sorted().toList());
                });
        return services.get(Deployments.class).list().stream()
                .filter(deployment ->
                        query.getOrDefault("name", deployment.name()).equals(deployment.name()))
                .skip(number(query, "firstResult", 0))
                .limit(number(query, "maxResults", Integer.MAX_VALUE))
                .map(deployment -> shown(deployment, false))
                .toList();
    }

    private static void requireRight(Caller caller, String... roles) {
        if (!caller.scopes().contains(SCOPE) && List.of(roles).stream().noneMatch(caller::hasRole)) {
            throw Refusal.of(403, "This is for keys with the scope '%s' and for administrators".formatted(SCOPE));
        }
    }

    private static void addFile(Map<String, byte[]> files, String path, byte[] content) {
        if (files.put(path, content) != null) {
            throw Refusal.badInput(path, "is there twice; keep one");
        }
    }

    private static void check(Multipart.Part part) {
        if (TENANT.contains(part.name()) && !part.text().isBlank()) {
            throw Refusal.badInput("tenant-id", "must be empty: a server is for one city");
        }
        if (!TENANT.contains(part.name()) && !IGNORED.contains(part.name())) {
            throw Refusal.badInput(
                    part.name(),
                    "is not known, and is no file; known are deployment-name, tenant-id, "
                            + IGNORED.stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private static Refusal refused(PackStatus status) {
        return Refusal.of(400, status.message());
    }

    private static long number(Map<String, String> query, String name, long usual) {
        var text = query.get(name);
        if (text == null) {
            return usual;
        }
        if (!text.matches("\\d{1,9}")) {
            throw Refusal.badInput(name, "must be a whole number");
        }
        return Long.parseLong(text);
    }

    private static Map<String, @Nullable Object> shown(Deployment deployment, boolean whole) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("links", List.of());
        shown.put("id", deployment.id());
        shown.put("name", deployment.name());
        shown.put("source", deployment.source());
        shown.put("deploymentTime", TypedValues.date(deployment.time()));
        shown.put("tenantId", null);
        if (whole) {
            shown.put("deployedProcessDefinitions", models(deployment, true));
            shown.put("deployedDecisionDefinitions", models(deployment, false));
            shown.put("deployedCaseDefinitions", null);
            shown.put("deployedDecisionRequirementsDefinitions", null);
        }
        return shown;
    }

    private static Map<String, Object> models(Deployment deployment, boolean processes) {
        return deployment.models().stream()
                .filter(model -> model.isProcess() == processes)
                .collect(Collectors.toMap(Model::id, model -> model(deployment, model)));
    }

    private static Map<String, @Nullable Object> model(Deployment deployment, Model model) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("id", model.id());
        shown.put("key", model.key());
        shown.put("name", model.name());
        shown.put("version", model.version());
        shown.put("resource", model.file());
        shown.put("deploymentId", deployment.id());
        shown.put("suspended", false);
        shown.put("tenantId", null);
        return shown;
    }
}
