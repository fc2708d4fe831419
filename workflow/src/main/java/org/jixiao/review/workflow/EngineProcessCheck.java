package org.jixiao.review.workflow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.common.engine.impl.interceptor.CommandConfig;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.repository.ProcessDefinition;
import org.jixiao.review.application.ProcessCheck;
import org.jixiao.review.model.LostWorkKind;

/**
 * Looks at the engine's tables beside ours, one question for each way in which work can be lost.
 *
 * <p>Each question is one statement, so it sees one moment; whatever moves a table writes the engine's rows and ours in one
 * transaction, so that work on its way is never taken for lost.
 *
 * <p>Design notice: the engine's own queries know neither our tables nor what is missing. Nothing is written here, and
 * nothing of this is on the way to a screen.
 */
@Dependent
public class EngineProcessCheck implements ProcessCheck {

    /** The table that a process leads: those diagrams have its id as their key, and monitoring that of the table's sheet. */
    private static final String OF_TABLE = """
             left join monitoring_sheet m on m.id = case when d.key_ = 'monitoring'
             and regexp_like(p.business_key_, '^[0-9]{1,18}$') then cast(p.business_key_ as bigint) end
             left join target_table b on b.id = case when d.key_ = 'monitoring' then m.table_id when d.key_ in ('target-lifecycle', 'adjustment', 'target-setting',
             'self-evaluation') and regexp_like(p.business_key_, '^[0-9]{1,18}$') then cast(p.business_key_ as bigint) end
            """;

    /** And the batch that one works off. */
    private static final String OF_BATCH = """
             left join batch c on c.id = case when d.key_ in ('approval-batch', 'year-end-opening')
             and regexp_like(p.business_key_, '^[0-9]{1,18}$') then cast(p.business_key_ as bigint) end
            """;

    private static final String OF_PROCESS =
            " left join act_re_procdef d on d.id_ = p.proc_def_id_" + OF_TABLE + OF_BATCH;

    private static final String TOLD = " d.key_, b.id, coalesce(b.region, c.region)";

    /**
     * Waiting is: a task, a call that runs, a message or a time that leads on, or a job that will be tried. What can only
     * interrupt, at the border of something, keeps nothing alive.
     */
    private static final String WAITS_FOR_NOTHING =
            "select p.id_," + TOLD + " from act_ru_execution p" + OF_PROCESS + """
             where p.parent_id_ is null
             and not exists (select 1 from act_ru_task t where t.proc_inst_id_ = p.id_)
             and not exists (select 1 from act_ru_execution e join act_ru_execution called on called.super_exec_ = e.id_
             where e.proc_inst_id_ = p.id_)
             and not exists (select 1 from act_ru_event_subscr s where s.proc_inst_id_ = p.id_
             and s.proc_def_id_ || '#' || s.activity_id_ not in (%1$s))
             and not exists (select 1 from act_ru_job j where j.process_instance_id_ = p.id_ and j.retries_ > 0)
             and not exists (select 1 from act_ru_timer_job j where j.process_instance_id_ = p.id_ and j.retries_ > 0
             and j.proc_def_id_ || '#' || coalesce(j.element_id_, '') not in (%1$s))
             and not exists (select 1 from act_ru_deadletter_job j where j.process_instance_id_ = p.id_)
            """;

    private static final String DEAD_JOB = "select j.id_," + TOLD + " from act_ru_deadletter_job j"
            + " left join act_ru_execution p on p.id_ = j.process_instance_id_"
            + " left join act_re_procdef d on d.id_ = j.proc_def_id_" + OF_TABLE + OF_BATCH;

    /** Who is asked for an opinion has a task that belongs to that of the step. */
    private static final String TASK_WITHOUT_ITEM = "select t.id_," + TOLD + " from act_ru_task t"
            + " left join act_ru_task step on step.id_ = t.parent_task_id_"
            + " left join act_ru_execution p on p.id_ = coalesce(t.proc_inst_id_, step.proc_inst_id_)" + OF_PROCESS
            + " where not exists (select 1 from inbox_item i where i.task_id = t.id_)"
            + " and not exists (select 1 from monitoring_sheet s where s.task_id = t.id_)";

    private static final String ITEM_WITHOUT_TASK =
            "select i.task_id, cast(null as varchar(1)), b.id, b.region from inbox_item i"
                    + " join target_table b on b.id = i.table_id"
                    + " where not exists (select 1 from act_ru_task t where t.id_ = i.task_id)";

    private static final String ITEM_ELSEWHERE = """
            select i.task_id, d.key_, b.id, b.region from inbox_item i
             join target_table b on b.id = i.table_id
             join act_ru_task t on t.id_ = i.task_id
             left join act_ru_task step on step.id_ = coalesce(t.parent_task_id_, t.id_)
             left join act_ru_execution p on p.id_ = step.proc_inst_id_
             left join act_re_procdef d on d.id_ = p.proc_def_id_
             where b.stage <> i.stage or p.id_ is null or p.business_key_ <> cast(i.table_id as varchar(255))
             or (i.for_opinion and t.parent_task_id_ is null) or (t.parent_task_id_ is not null and not i.for_opinion)
             or step.task_def_key_ || '#' || i.stage not in (%2$s)
            """;

    /**
     * How many processes lead a table, and how many should: none any more when it is closed or given up. What calls and what
     * is called is told by the root's id: asked for what has no parent, H2 would go through all processes for each table.
     */
    private static final String LEADING = """
            select cast(b.id as varchar(64)), cast(null as varchar(1)), b.id, b.region from target_table b
             where (select count(*) from act_ru_execution p join act_re_procdef d on d.id_ = p.proc_def_id_
             where p.business_key_ = cast(b.id as varchar(255)) and p.id_ = p.root_proc_inst_id_
             and d.key_ = case when b.adjusts_id is null then 'target-lifecycle' else 'adjustment' end)
             %3$s case when b.stage = 'CLOSED' or (b.stage = 'STOPPED' and b.adjusts_id is not null) then 0 else 1 end
            """;

    private static final String PROCESS_WITHOUT_TABLE = "select p.id_," + TOLD + " from act_ru_execution p" + OF_PROCESS
            + " where p.parent_id_ is null and d.key_ in ('target-lifecycle', 'adjustment', 'target-setting',"
            + " 'self-evaluation', 'monitoring') and b.id is null";

    /** A sheet is somebody's work until it is done, and then nobody's. */
    private static final String SHEET_WITHOUT_TASK = """
            select cast(m.id as varchar(64)), cast(null as varchar(1)), b.id, b.region from monitoring_sheet m
             join target_table b on b.id = m.table_id
             where (m.step <> 'NOTED' and not exists (select 1 from act_ru_task t
             join act_ru_execution p on p.id_ = t.proc_inst_id_
             where t.id_ = m.task_id and p.business_key_ = cast(m.id as varchar(255))))
             or (m.step = 'NOTED' and m.task_id is not null)
            """;

    private static final String BATCH_WITHOUT_PROCESS = """
            select cast(c.id as varchar(64)), cast(null as varchar(1)), cast(null as bigint), c.region from batch c
             where c.state = 'RUNNING' and not exists (select 1 from act_ru_execution p
             join act_re_procdef d on d.id_ = p.proc_def_id_ where p.business_key_ = cast(c.id as varchar(255))
             and p.id_ = p.root_proc_inst_id_ and d.key_ in ('approval-batch', 'year-end-opening'))
            """;

    private final ProcessEngine engine;

    @Inject
    public EngineProcessCheck(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public List<Found> lost() {
        String borders = list(borders());
        String steps = list(Steps.all());
        DataSource dataSource = engine.getProcessEngineConfiguration().getDataSource();
        try (Connection connection = dataSource.getConnection()) {
            List<Found> lost = new ArrayList<>();
            for (LostWorkKind kind : LostWorkKind.values()) {
                lost.addAll(ask(connection, kind, String.format(question(kind), borders, steps, comparison(kind))));
            }
            return lost;
        } catch (SQLException e) {
            throw new IllegalStateException("The processes cannot be checked", e);
        }
    }

    private static String question(LostWorkKind kind) {
        return switch (kind) {
            case WAITS_FOR_NOTHING -> WAITS_FOR_NOTHING;
            case DEAD_JOB -> DEAD_JOB;
            case TASK_WITHOUT_ITEM -> TASK_WITHOUT_ITEM;
            case ITEM_WITHOUT_TASK -> ITEM_WITHOUT_TASK;
            case ITEM_ELSEWHERE -> ITEM_ELSEWHERE;
            case TABLE_WITHOUT_PROCESS, TABLE_WITH_PROCESSES -> LEADING;
            case PROCESS_WITHOUT_TABLE -> PROCESS_WITHOUT_TABLE;
            case SHEET_WITHOUT_TASK -> SHEET_WITHOUT_TASK;
            case BATCH_WITHOUT_PROCESS -> BATCH_WITHOUT_PROCESS;
        };
    }

    private static String comparison(LostWorkKind kind) {
        return kind == LostWorkKind.TABLE_WITHOUT_PROCESS ? "<" : ">";
    }

    private static List<Found> ask(Connection connection, LostWorkKind kind, String question) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement(question + " order by 1 fetch first " + MOST + " rows only");
                ResultSet row = statement.executeQuery()) {
            List<Found> found = new ArrayList<>();
            while (row.next()) {
                long table = row.getLong(3);
                Long tableId = row.wasNull() ? null : table;
                found.add(new Found(kind, row.getString(1), row.getString(2), tableId, row.getString(4)));
            }
            return found;
        }
    }

    /** The events at the border of something, in all diagrams by which a process may still go. */
    private Set<String> borders() {
        // What is asked from a job of the engine is not to be a part of that job.
        return engine.getManagementService()
                .executeCommand(
                        new CommandConfig(false),
                        context -> engine.getRepositoryService().createProcessDefinitionQuery().list().stream()
                                .flatMap(this::borders)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private Stream<String> borders(ProcessDefinition definition) {
        return engine
                .getRepositoryService()
                .getBpmnModel(definition.getId())
                .getMainProcess()
                .findFlowElementsOfType(BoundaryEvent.class, true)
                .stream()
                .map(event -> definition.getId() + "#" + event.getId());
    }

    /** Names that diagrams give, as SQL; never empty. */
    private static String list(Set<String> names) {
        return Stream.concat(Stream.of("#"), names.stream())
                .map(name -> "'" + name.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }
}
