package org.jixiao.review.workflow;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Optional;

/**
 * Runs each of the engine's commands in a transaction of the container, and within a request scope also on the threads
 * of the engine's jobs.
 *
 * <p>A failed command marks its transaction for rollback, also one that a caller began. The failure is handed back rather
 * than thrown, because the container would wrap it, and the engine tells its failures by their types.
 */
@Stateless
@ActivateRequestContext
public class CommandTransactions {

    @Resource
    EJBContext context;

    /** In the caller's transaction, or in a new one where there is none. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<RuntimeException> required(Runnable command) {
        return run(command);
    }

    /** In a new transaction, whatever the caller's. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<RuntimeException> requiresNew(Runnable command) {
        return run(command);
    }

    /** Outside any transaction. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<RuntimeException> notSupported(Runnable command) {
        try {
            command.run();
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    private Optional<RuntimeException> run(Runnable command) {
        try {
            command.run();
            return Optional.empty();
        } catch (RuntimeException failure) {
            context.setRollbackOnly();
            return Optional.of(failure);
        }
    }
}
