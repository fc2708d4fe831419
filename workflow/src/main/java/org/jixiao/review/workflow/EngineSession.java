package org.jixiao.review.workflow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.reflection.ParamNameResolver;
import org.apache.ibatis.session.Configuration;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.common.engine.impl.db.BulkDeleteOperation;
import org.flowable.common.engine.impl.db.DbSqlSession;
import org.flowable.common.engine.impl.db.DbSqlSessionFactory;
import org.flowable.common.engine.impl.db.HasRevision;
import org.flowable.common.engine.impl.db.ListQueryParameterObject;
import org.flowable.common.engine.impl.persistence.cache.EntityCache;
import org.flowable.common.engine.impl.persistence.entity.Entity;
import org.flowable.variable.service.impl.InternalVariableInstanceQueryImpl;
import org.jspecify.annotations.Nullable;

/**
 * The engine's session with the database, which says the same things to it together.
 *
 * <p>The engine by itself writes new rows together, but changes and deletes each row with a question and an answer of its
 * own; where one command leads fifty tables on, most of the time goes by with that. Here those of the same words are sent
 * together. The statements are the engine's, and so is what is asked of them: a row that somebody else has changed
 * meanwhile is told as it tells it.
 *
 * <p>Of every process that it ends the engine asks whether it has timers, variables and the like, which those of tables
 * never have. What {@link #foresee} has found not to be there is answered without the database.
 */
final class EngineSession extends DbSqlSession {

    private static final String UNFINISHED = "selectUnfinishedActivityInstanceExecutionIdAndActivityId";
    private static final String VARIABLES = "selectVariablesByQuery";
    private static final String EXECUTION = "EXECUTION_ID_";

    /** What the engine asks by the id of an execution or a task, and where that is kept. */
    private static final List<Kept> KEPT = List.of(
            new Kept("selectTimerJobsByExecutionId", "ACT_RU_TIMER_JOB", EXECUTION),
            new Kept("selectJobsByExecutionId", "ACT_RU_JOB", EXECUTION),
            new Kept("selectSuspendedJobsByExecutionId", "ACT_RU_SUSPENDED_JOB", EXECUTION),
            new Kept("selectDeadLetterJobsByExecutionId", "ACT_RU_DEADLETTER_JOB", EXECUTION),
            new Kept("selectExternalWorkerJobsByExecutionId", "ACT_RU_EXTERNAL_JOB", EXECUTION),
            new Kept("selectEventSubscriptionsByExecution", "ACT_RU_EVENT_SUBSCR", EXECUTION),
            new Kept("selectIdentityLinksByProcessInstance", "ACT_RU_IDENTITYLINK", "PROC_INST_ID_"),
            new Kept("selectIdentityLinksByTaskId", "ACT_RU_IDENTITYLINK", "TASK_ID_"),
            new Kept(VARIABLES + EXECUTION, "ACT_RU_VARIABLE", EXECUTION),
            new Kept(VARIABLES + "SUB_SCOPE_ID_", "ACT_RU_VARIABLE", "SUB_SCOPE_ID_"));

    private final Map<String, Together> changes = new LinkedHashMap<>();

    /** By the statement, the ids for which it finds nothing that is not in the session already. */
    private final Map<String, Set<String>> nothing = new HashMap<>();

    private EngineSession(DbSqlSessionFactory factory, EntityCache cache) {
        super(factory, cache);
    }

    /** Makes the sessions. */
    static DbSqlSessionFactory factory(boolean prefixedIds) {
        return new DbSqlSessionFactory(prefixedIds) {
            @Override
            protected DbSqlSession createDbSqlSession() {
                return new EngineSession(this, Context.getCommandContext().getSession(EntityCache.class));
            }
        };
    }

    /**
     * Finds out, kind by kind, what is not there, until this session writes.
     *
     * @param ids executions and tasks; the session has all tasks and unfinished steps of these executions already
     */
    void foresee(Set<String> ids) {
        nothing.put("selectTasksByExecutionId", ids);
        nothing.put(UNFINISHED, ids);
        for (Kept kept : KEPT) {
            Set<String> without = new HashSet<>(ids);
            without.removeAll(there(kept, ids));
            nothing.put(kept.statement(), without);
        }
    }

    private Set<String> there(Kept kept, Set<String> ids) {
        Connection connection = getSqlSession().getConnection();
        try (PreparedStatement prepared = connection.prepareStatement("select distinct " + kept.column() + " from "
                + kept.table() + " where " + kept.column() + " = any(?)")) {
            prepared.setArray(1, connection.createArrayOf("varchar", ids.toArray()));
            Set<String> there = new HashSet<>();
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    there.add(rows.getString(1));
                }
            }
            return there;
        } catch (SQLException e) {
            throw new FlowableException("The engine cannot read " + kept.table(), e);
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // as it is inherited
    public List selectListWithRawParameter(String statement, Object parameter, boolean useCache) {
        return isNothing(statement, parameter)
                ? new ArrayList<>()
                : super.selectListWithRawParameter(statement, parameter, useCache);
    }

    private boolean isNothing(String statement, Object parameter) {
        if (nothing.isEmpty() || !(parameter instanceof ListQueryParameterObject list)) {
            return false;
        }
        Object asked = list.getParameter();
        if (asked instanceof String id) {
            return isNothing(statement, id);
        }
        if (asked instanceof InternalVariableInstanceQueryImpl query) {
            String execution = query.getExecutionId();
            return execution == null
                    ? isNothing(statement + "SUB_SCOPE_ID_", query.getSubScopeId())
                    : isNothing(statement + EXECUTION, execution);
        }
        return statement.equals(UNFINISHED)
                && asked instanceof Map<?, ?> map
                && map.get("executionId") instanceof String id
                && isNothing(statement, id);
    }

    private boolean isNothing(String statement, @Nullable String id) {
        return id != null && nothing.getOrDefault(statement, Set.of()).contains(id);
    }

    @Override
    public void flush() {
        nothing.clear();
        super.flush();
    }

    /** {@inheritDoc} Row by row with the same words, and not as one statement with words for all: nobody has to read those. */
    @Override
    protected void flushBulkInsert(Collection<Entity> created, Class<? extends Entity> type) {
        Map<String, Together> insertions = new LinkedHashMap<>();
        for (Entity entity : created) {
            gather(insertions, statement(dbSqlSessionFactory.getInsertStatement(entity)), entity);
        }
        insertions.values().forEach(this::send);
        created.stream().filter(HasRevision.class::isInstance).forEach(this::incrementRevision);
    }

    /** {@inheritDoc} In which order rows are changed is all the same: new ones are there, and none is deleted yet. */
    @Override
    protected void flushUpdates() {
        super.flushUpdates();
        changes.values().forEach(this::sendChecked);
        changes.values().stream()
                .flatMap(together -> together.rows().stream())
                .map(Row::parameter)
                .filter(HasRevision.class::isInstance)
                .map(HasRevision.class::cast)
                .forEach(row -> row.setRevision(row.getRevisionNext()));
        changes.clear();
    }

    @Override
    protected void flushUpdateEntity(Entity changed) {
        gather(changes, statement(dbSqlSessionFactory.getUpdateStatement(changed)), changed);
    }

    /** {@inheritDoc} Rows that refer to each other keep their order: they are deleted with the same words. */
    @Override
    protected void flushDeleteEntities(Class<? extends Entity> type, Collection<Entity> deleted) {
        Map<String, Together> deletions = new LinkedHashMap<>();
        for (Entity entity : deleted) {
            gather(deletions, statement(dbSqlSessionFactory.getDeleteStatement(entity.getClass())), entity);
        }
        deletions.values().forEach(this::sendChecked);
    }

    @Override
    protected void flushBulkDeletes(Class<? extends Entity> type, @Nullable List<BulkDeleteOperation> operations) {
        if (operations != null) {
            Map<String, Together> deletions = new LinkedHashMap<>();
            operations.forEach(each -> gather(
                    deletions,
                    configuration().getMappedStatement(each.getStatement()),
                    ParamNameResolver.wrapToMapIfCollection(each.getParameter(), null)));
            deletions.values().forEach(this::send);
        }
    }

    private void gather(Map<String, Together> gathered, MappedStatement statement, Object parameter) {
        BoundSql words = statement.getBoundSql(parameter);
        gathered.computeIfAbsent(words.getSql(), sql -> new Together(statement, sql, new ArrayList<>()))
                .rows()
                .add(new Row(parameter, words));
    }

    private void sendChecked(Together together) {
        int[] counts = send(together);
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0 && together.rows().get(i).parameter() instanceof HasRevision row) {
                throw new FlowableOptimisticLockingException(row + " was changed by another transaction meanwhile");
            }
        }
    }

    private int[] send(Together together) {
        try (PreparedStatement prepared = getSqlSession().getConnection().prepareStatement(together.sql())) {
            for (Row row : together.rows()) {
                configuration()
                        .newParameterHandler(together.statement(), row.parameter(), row.words())
                        .setParameters(prepared);
                prepared.addBatch();
            }
            getSqlSession().clearCache();
            return prepared.executeBatch();
        } catch (SQLException e) {
            throw new FlowableException("The engine cannot write: " + together.sql(), e);
        }
    }

    /** {@inheritDoc} Also what was not sent through the session's own statements, of which alone it knows. */
    @Override
    public void commit() {
        getSqlSession().commit(true);
    }

    @Override
    public void rollback() {
        getSqlSession().rollback(true);
    }

    private MappedStatement statement(String name) {
        return configuration().getMappedStatement(dbSqlSessionFactory.mapStatement(name));
    }

    private Configuration configuration() {
        return getSqlSession().getConfiguration();
    }

    private record Kept(String statement, String table, String column) {}

    /** Rows that are written with the same words. */
    private record Together(MappedStatement statement, String sql, List<Row> rows) {}

    private record Row(Object parameter, BoundSql words) {}
}
