package org.jixiao.review.workflow;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.apache.ibatis.transaction.Transaction;
import org.apache.ibatis.transaction.managed.ManagedTransactionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Lets the engine write on the connection on which the entities of the transaction are written.
 *
 * <p>Design notice: the container's pool should give whoever asks within a transaction the same connection. On PostgreSQL,
 * once the entities had written, it gave the engine another one, outside the transaction and committing by itself, so that
 * half a step stayed behind. Outside a transaction the engine takes a connection of its own.
 */
final class SharedConnections extends ManagedTransactionFactory {

    private final TransactionSynchronizationRegistry registry;
    private final Supplier<Connection> entities;

    /** @param entities the connection of the transaction */
    SharedConnections(TransactionSynchronizationRegistry registry, Supplier<Connection> entities) {
        this.registry = registry;
        this.entities = entities;
    }

    @Override
    public Transaction newTransaction(
            DataSource dataSource, @Nullable TransactionIsolationLevel level, boolean autoCommit) {
        return new Shared(dataSource);
    }

    private final class Shared implements Transaction {

        private final DataSource dataSource;
        private @Nullable Connection connection;
        private boolean own;

        Shared(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection taken = connection;
            if (taken == null) {
                own = registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION;
                taken = own ? dataSource.getConnection() : entities.get();
                if (!own && taken.getAutoCommit()) {
                    throw new SQLException("The entities' connection is outside the transaction");
                }
                connection = taken;
            }
            return taken;
        }

        @Override
        public void commit() {
            // The container does.
        }

        @Override
        public void rollback() {
            // The container does.
        }

        @Override
        public void close() throws SQLException {
            if (own && connection != null) {
                connection.close();
            }
            connection = null;
        }

        @Override
        public @Nullable Integer getTimeout() {
            return null;
        }
    }
}
