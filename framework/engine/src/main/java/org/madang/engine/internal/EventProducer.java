package org.madang.engine.internal;

import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.history.ExternalTaskState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;
import org.camunda.bpm.engine.impl.persistence.entity.ExternalTaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricJobLogEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.runtime.Job;

/** Describes what happens without asking the database for it, and without rows of its own. */
final class EventProducer extends CacheAwareHistoryEventProducer {

    @Override
    protected ProcessDefinitionEntity getProcessDefinitionEntity(String id) {
        return Context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
    }

    /** Leaves out the stack trace, which the engine would store in a row nobody removes. */
    @Override
    public HistoryEvent createHistoricJobLogFailedEvt(Job job, Throwable failure) {
        var event = (HistoricJobLogEventEntity) createHistoricJobLogEvt(job, HistoryEventTypes.JOB_FAIL);
        event.setJobExceptionMessage(failure == null ? "" : failure.getMessage());
        return event;
    }

    @Override
    public HistoryEvent createHistoricExternalTaskLogFailedEvt(ExternalTask task) {
        var event = initHistoricExternalTaskLog((ExternalTaskEntity) task, ExternalTaskState.FAILED);
        event.setErrorMessage(task.getErrorMessage());
        return event;
    }
}
