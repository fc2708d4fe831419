package org.jixiao.shared.application;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * The chain around every use case. The container has opened the transaction; this opens the act, and when the work is
 * done it insists that somebody was found entitled and that the trail has been written, or else nothing happens.
 */
@UseCase
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class UseCaseChain {

    // Into fields, because the server subclasses interceptors in a way that loses a constructor's generic types.
    @Inject
    private Acts acts;

    @AroundInvoke
    Object run(InvocationContext invocation) throws Exception {
        UseCase marked = invocation.getMethod().getAnnotation(UseCase.class);
        if (marked == null) {
            // The class is marked for its use cases; its other methods only read.
            return invocation.proceed();
        }
        Act act = acts.begin(marked.value());
        try {
            Object result = invocation.proceed();
            finish(act, invocation);
            return result;
        } finally {
            acts.end();
        }
    }

    private void finish(Act act, InvocationContext invocation) {
        if (act.account() == null) {
            throw new IllegalStateException(invocation.getMethod() + " never asked whether the caller may do this. "
                    + "Way out: go through the Desk");
        }
        if (act.needsNoEntry()) {
            return;
        }
        if (act.deeds().isEmpty()) {
            throw new IllegalStateException(
                    invocation.getMethod() + " did not say what it did. Way out: acts.current().did(...)");
        }
        acts.handOver(act);
    }
}
