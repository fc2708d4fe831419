package org.jixiao.review.workflow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flowable.engine.ProcessEngine;
import org.h2.jdbcx.JdbcDataSource;
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

    static EngineTableProcess tableProcess() {
        return new EngineTableProcess(ENGINE);
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

    /** A new database in memory as the migrations make it. */
    static DataSource migrated(String name) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("RUNSCRIPT FROM 'classpath:db/migration/h2/V1__engine.sql'");
        } catch (SQLException e) {
            throw new IllegalStateException("The engine's migration does not run on H2", e);
        }
        return dataSource;
    }
}
