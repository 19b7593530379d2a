package org.madang.engine.internal;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.madang.api.PlatformException;
import org.madang.api.PolicyId;
import org.madang.api.Problem;
import org.madang.api.Workload;

/** Lists what failed too often, and tries it again. */
final class EngineIncidents {

    /** For what fails outside any policy, such as a timer that should start a process. */
    static final PolicyId NO_POLICY = new PolicyId("-");

    private static final int JOB_RETRIES = 3;

    private final ProcessEngine camunda;
    private final WaitingSteps waiting;
    private final StepRetries retries;

    EngineIncidents(ProcessEngine camunda, WaitingSteps waiting, StepRetries retries) {
        this.camunda = camunda;
        this.waiting = waiting;
        this.retries = retries;
    }

    /** The oldest first; an incident of a called process is not repeated for its callers. */
    List<Workload.Incident> list() {
        var all = camunda.getRuntimeService().createIncidentQuery().orderByIncidentTimestamp().asc().list().stream()
                .filter(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .toList();
        var policies = policies(all);
        return all.stream().map(incident -> describe(incident, policies)).toList();
    }

    void retry(Workload.Incident wanted) {
        var incident = camunda.getRuntimeService()
                .createIncidentQuery()
                .incidentId(wanted.id())
                .singleResult();
        if (incident == null) {
            throw gone(wanted);
        }
        try {
            retry(incident);
        } catch (BadUserRequestException vanished) {
            throw gone(wanted);
        } catch (OptimisticLockingException race) {
            throw new PlatformException(
                    Problem.CONFLICT, "Incident '%s' is being worked on; try again".formatted(wanted.id()), race);
        }
    }

    private void retry(Incident incident) {
        if (Incident.EXTERNAL_TASK_HANDLER_TYPE.equals(incident.getIncidentType())) {
            camunda.getExternalTaskService().setRetries(incident.getConfiguration(), retries.calls());
            waiting.tell(Duration.ZERO);
        } else {
            camunda.getManagementService().setJobRetries(incident.getConfiguration(), JOB_RETRIES);
        }
    }

    private Map<String, String> policies(List<Incident> incidents) {
        var ids = new HashSet<String>();
        incidents.stream()
                .map(Incident::getProcessInstanceId)
                .filter(id -> id != null)
                .forEach(ids::add);
        return ids.isEmpty() ? Map.of() : policies(ids);
    }

    private Map<String, String> policies(Set<String> ids) {
        return camunda.getRuntimeService().createProcessInstanceQuery().processInstanceIds(ids).list().stream()
                .filter(process -> process.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private Workload.Incident describe(Incident incident, Map<String, String> policies) {
        var policy = incident.getProcessInstanceId() == null ? null : policies.get(incident.getProcessInstanceId());
        var message = incident.getIncidentMessage();
        return new Workload.Incident(
                incident.getId(),
                policy == null ? NO_POLICY : new PolicyId(policy),
                process(incident),
                incident.getActivityId(),
                message == null ? incident.getIncidentType() : message);
    }

    private String process(Incident incident) {
        return camunda.getRepositoryService()
                .getProcessDefinition(incident.getProcessDefinitionId())
                .getKey();
    }

    private static PlatformException gone(Workload.Incident incident) {
        return new PlatformException(
                Problem.NOT_FOUND,
                "There is no incident '%s' any more at activity '%s' of policy '%s'; it was retried or its process ended"
                        .formatted(incident.id(), incident.activity(), incident.policy()));
    }
}
