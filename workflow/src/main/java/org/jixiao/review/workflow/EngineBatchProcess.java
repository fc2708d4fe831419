package org.jixiao.review.workflow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.flowable.engine.ProcessEngine;
import org.jixiao.review.application.BatchProcess;
import org.jixiao.review.model.BatchKind;

/** Works off batches by the diagrams {@code approval-batch} and {@code year-end-opening}; the batch's id is the key. */
@Dependent
public class EngineBatchProcess implements BatchProcess {

    private final ProcessEngine engine;

    @Inject
    public EngineBatchProcess(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public void begin(long batchId, BatchKind kind) {
        String process = switch (kind) {
            case APPROVAL -> Processes.APPROVAL_BATCH;
            case YEAR_END_OPENING -> Processes.YEAR_END_OPENING;
        };
        engine.getRuntimeService().startProcessInstanceByKey(process, Long.toString(batchId));
    }
}
