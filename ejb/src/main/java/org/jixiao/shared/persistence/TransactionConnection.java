package org.jixiao.shared.persistence;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;

/**
 * The connection on which the entities of the transaction are written.
 *
 * <p>A session bean, because in an EAR the engine asks from another module: only a component of this one finds the
 * persistence unit here.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TransactionConnection {

    @PersistenceContext
    private EntityManager entities;

    /** The connection; it belongs to the transaction, and nobody closes it. */
    public Connection get() {
        return entities.unwrap(Connection.class);
    }
}
