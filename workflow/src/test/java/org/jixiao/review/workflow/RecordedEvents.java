package org.jixiao.review.workflow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.flowable.common.engine.impl.cfg.TransactionState;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.common.engine.impl.db.DbSqlSession;
import org.jixiao.review.application.ProcessEvents;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A domain that believes what the process tells it, and remembers. It keeps tables and inbox beside the engine's rows, in
 * the transaction of the step, as the shipped one does.
 */
final class RecordedEvents implements ProcessEvents {

    static final String REGION = "region";

    private final Map<Long, Stage> stages = new HashMap<>();
    private final Map<String, Long> tables = new HashMap<>();
    private final Map<Long, String> tasks = new HashMap<>();
    private final Map<Long, Set<Stage>> passedOver = new HashMap<>();
    private final Map<Long, Map<Stage, List<Long>>> coReviewers = new HashMap<>();
    private final Map<Long, Map<String, Long>> opinions = new HashMap<>();
    private final Set<Long> adjustments = new HashSet<>();
    private @Nullable Stage unreachable;

    @Override
    public void taskArrived(long tableId, Stage stage, String taskId) {
        if (stage == unreachable) {
            throw new IllegalStateException("The domain cannot follow to " + stage);
        }
        stands(tableId, stage);
        if (tasks.put(tableId, taskId) != null) {
            throw new IllegalStateException("Two tasks for table " + tableId);
        }
        tables.put(taskId, tableId);
        keep(taskId, tableId, false);
        coReviewers
                .getOrDefault(tableId, Map.of())
                .getOrDefault(stage, List.of())
                .forEach(account -> ask(tableId, account));
    }

    @Override
    public void taskLeft(String taskId) {
        long tableId = Objects.requireNonNull(tables.remove(taskId), "A task left that had not arrived");
        if (opinions(tableId).remove(taskId) == null) {
            tasks.remove(tableId);
        }
        sql("delete from inbox_item where task_id = ?", taskId);
    }

    @Override
    public void stageReached(long tableId, Stage stage) {
        if (stage == unreachable) {
            throw new IllegalStateException("The domain cannot follow to " + stage);
        }
        stands(tableId, stage);
    }

    /** From its beginning on the table is an adjustment of another one. */
    void adjusts(long tableId) {
        adjustments.add(tableId);
    }

    private void stands(long tableId, Stage stage) {
        stages.put(tableId, stage);
        sql(
                "merge into target_table (id, region, stage, adjusts_id) key (id) values (?, ?, ?, ?)",
                tableId,
                REGION,
                stage.name(),
                adjustments.contains(tableId) ? Long.valueOf(1) : null);
    }

    private void keep(String taskId, long tableId, boolean forOpinion) {
        sql(
                "insert into inbox_item (task_id, table_id, stage, for_opinion) values (?, ?, ?, ?)",
                taskId,
                tableId,
                stageOf(tableId).orElseThrow().name(),
                forOpinion);
    }

    /** With the commit of the engine's transaction, and by its connection; not at all when that is rolled back. */
    private static void sql(String statement, @Nullable Object... parameters) {
        Context.getTransactionContext().addTransactionListener(TransactionState.COMMITTING, command -> {
            Connection connection =
                    command.getSession(DbSqlSession.class).getSqlSession().getConnection();
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                for (int i = 0; i < parameters.length; i++) {
                    prepared.setObject(i + 1, parameters[i]);
                }
                prepared.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(statement, e);
            }
        });
    }

    @Override
    public boolean passesOver(long tableId, Stage stage) {
        return passedOver.getOrDefault(tableId, Set.of()).contains(stage);
    }

    @Override
    public Optional<Stage> stageOf(long tableId) {
        return Optional.ofNullable(stages.get(tableId));
    }

    /** The one task that waits for somebody. */
    String task(long tableId) {
        return Objects.requireNonNull(tasks.get(tableId), "Nobody has a task for the table");
    }

    /** From now on the account is asked for an opinion each time the table comes to the stage where it stands. */
    void addReviewer(long tableId, long account) {
        coReviewers
                .computeIfAbsent(tableId, id -> new EnumMap<>(Stage.class))
                .computeIfAbsent(stages.get(tableId), stage -> new ArrayList<>())
                .add(account);
        TestEngine.ENGINE.getManagementService().executeCommand(context -> {
            ask(tableId, account);
            return null;
        });
        TestEngine.assertThatNothingIsLost();
    }

    private void ask(long tableId, long account) {
        String opinion = new EngineTableProcess(TestEngine.ENGINE).ask(task(tableId), account);
        keep(opinion, tableId, true);
        opinions(tableId).put(opinion, account);
        tables.put(opinion, tableId);
    }

    /** Who has a task for an opinion, by the tasks. */
    Map<String, Long> opinions(long tableId) {
        return opinions.computeIfAbsent(tableId, id -> new LinkedHashMap<>());
    }

    boolean waitsForSomebody(long tableId) {
        return tasks.containsKey(tableId);
    }

    void passOver(long tableId, Set<Stage> stages) {
        passedOver.put(tableId, stages.isEmpty() ? Set.of() : EnumSet.copyOf(stages));
    }

    void cannotFollowTo(@Nullable Stage stage) {
        unreachable = stage;
    }
}
