package org.jixiao.review.workflow;

import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntityManagerImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.data.ActivityInstanceDataManager;

/**
 * Records which steps a process has passed, and of the flows between them only those out of an event that interrupts:
 * nothing else tells that it has.
 */
final class StepHistory extends ActivityInstanceEntityManagerImpl {

    StepHistory(ProcessEngineConfigurationImpl configuration, ActivityInstanceDataManager data) {
        super(configuration, data);
    }

    @Override
    public void recordSequenceFlowTaken(ExecutionEntity execution) {
        if (execution.getCurrentFlowElement() instanceof SequenceFlow flow
                && flow.getSourceFlowElement() instanceof BoundaryEvent) {
            super.recordSequenceFlowTaken(execution);
        }
    }
}
