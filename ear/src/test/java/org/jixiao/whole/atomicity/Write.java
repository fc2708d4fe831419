package org.jixiao.whole.atomicity;

import jakarta.enterprise.inject.spi.CDI;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;

/** A step of a process that writes by the engine and by JPA and fails as wanted. */
public class Write implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        String mark = execution.getProcessInstanceBusinessKey();
        CDI.current().select(ProcessEngine.class).get().getRuntimeService().startProcessInstanceByKey("waits", mark);
        Failure failure = Failure.valueOf(String.valueOf(execution.getVariable("failure")));
        CDI.current().select(Marks.class).get().write(mark, failure);
    }
}
