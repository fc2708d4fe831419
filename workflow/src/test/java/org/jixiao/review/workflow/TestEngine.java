package org.jixiao.review.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flowable.engine.ProcessEngine;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jixiao.review.application.TableProcess;
import org.jixiao.review.model.BatchKind;

/** One engine for all tests, with the server's settings, on the migrations' tables; each test takes ids of its own. */
final class TestEngine {

    /** Silent about the failures that tests cause on purpose; held here so that the setting is not collected. */
    private static final Logger LOG = Logger.getLogger("org.flowable");

    static final RecordedEvents EVENTS = new RecordedEvents();
    static final CountedWork APPROVAL = new CountedWork(BatchKind.APPROVAL);
    static final CountedWork YEAR_END_OPENING = new CountedWork(BatchKind.YEAR_END_OPENING);
    static final ProcessEngine ENGINE = start();

    private static final AtomicLong IDS = new AtomicLong();

    private TestEngine() {}

    /** After each of its steps it is looked whether any work is lost. */
    static TableProcess tableProcess() {
        return new CheckedTableProcess(new EngineTableProcess(ENGINE));
    }

    static void assertThatNothingIsLost() {
        assertThat(new EngineProcessCheck(ENGINE).lost()).as("lost work").isEmpty();
    }

    static EngineBatchProcess batchProcess() {
        return new EngineBatchProcess(ENGINE);
    }

    static long nextId() {
        return IDS.incrementAndGet();
    }

    private static ProcessEngine start() {
        LOG.setLevel(Level.OFF);
        ProcessEngine engine = new EngineConfiguration(
                        migrated("engine"), EVENTS, List.of(APPROVAL, YEAR_END_OPENING), List.of())
                .buildProcessEngine();
        Processes.deploy(engine.getRepositoryService());
        return engine;
    }

    /** A new database in memory: the engine's tables as the migration makes them, and of ours what the check looks at. */
    static DataSource migrated(String name) {
        // A pool, whose connections know the questions of the check by heart.
        DataSource dataSource =
                JdbcConnectionPool.create("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=100", "", "");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("RUNSCRIPT FROM 'classpath:db/migration/h2/V1__engine.sql'");
            statement.execute("create table target_table (id bigint primary key, region varchar(40), stage varchar(40),"
                    + " adjusts_id bigint)");
            statement.execute("create table inbox_item (task_id varchar(64) primary key, table_id bigint,"
                    + " stage varchar(40), for_opinion boolean)");
            statement.execute("create table monitoring_sheet (id bigint primary key, table_id bigint,"
                    + " step varchar(40), task_id varchar(64))");
            statement.execute("create table batch (id bigint primary key, region varchar(40), state varchar(20))");
        } catch (SQLException e) {
            throw new IllegalStateException("The engine's migration does not run on H2", e);
        }
        return dataSource;
    }
}
