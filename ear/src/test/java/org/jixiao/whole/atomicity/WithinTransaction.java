package org.jixiao.whole.atomicity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.flowable.engine.ProcessEngine;

/** A bean whose transactions the container manages, as most are. */
@Stateless
public class WithinTransaction {

    @Inject
    private ProcessEngine engine;

    @Inject
    private Marks marks;

    public void engineFirst(String mark, Failure failure) {
        engine.getRuntimeService().startProcessInstanceByKey("waits", mark);
        marks.write(mark, failure);
    }

    public void entitiesFirst(String mark, Failure failure) {
        marks.write(mark, failure == Failure.AFTERWARDS ? Failure.NONE : failure);
        engine.getRuntimeService().startProcessInstanceByKey("waits", mark);
        if (failure == Failure.AFTERWARDS) {
            throw new WantedFailure();
        }
    }

    /** The engine's refusal is caught, and yet nothing of this transaction may stay. */
    public void goOnAfterTheEnginesRefusal(String mark) {
        marks.write(mark, Failure.NONE);
        engine.getRuntimeService().startProcessInstanceByKey("waits", mark);
        try {
            engine.getTaskService().complete("no such task");
        } catch (RuntimeException expected) {
            marks.write(mark + "-after", Failure.NONE);
        }
    }
}
