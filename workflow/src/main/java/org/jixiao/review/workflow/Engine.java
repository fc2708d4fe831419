package org.jixiao.review.workflow;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flowable.engine.ProcessEngine;
import org.jixiao.review.application.BatchWork;
import org.jixiao.review.application.HousekeepingTask;
import org.jixiao.review.application.ProcessEvents;
import org.jixiao.shared.persistence.Migrations;
import org.jixiao.shared.persistence.TransactionConnection;
import org.jspecify.annotations.Nullable;

/**
 * Starts the process engine with the application, gives it the diagrams, and stops it with the application.
 *
 * <p>A node is known to the engine by {@code jixiao.node}, or else by its host's name. Nodes on one host need different
 * names: at its start a node takes back the jobs that its former self held, and would take another's.
 *
 * <p>The application does not start when the tables are not of the engine's version or a diagram is not valid.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Engine {

    @Inject
    Migrations migrations;

    @Inject
    ProcessEvents events;

    @Inject
    @Any
    Instance<BatchWork> works;

    @Inject
    @Any
    Instance<HousekeepingTask> housekeeping;

    @Inject
    CommandTransactions transactions;

    @Inject
    TransactionConnection connection;

    @Inject
    @ConfigProperty(name = "jixiao.node")
    Optional<String> node;

    @Resource(lookup = "java:app/jdbc/jixiao")
    DataSource dataSource;

    @Resource
    TransactionSynchronizationRegistry registry;

    @Resource
    ManagedThreadFactory threads;

    private @Nullable ProcessEngine engine;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void start() {
        migrations.ready();
        ServerEngineConfiguration configuration = new ServerEngineConfiguration(
                dataSource,
                events,
                works,
                housekeeping,
                transactions,
                registry,
                new SharedConnections(registry, connection::get),
                threads,
                node.orElseGet(Engine::hostName));
        ProcessEngine built = configuration.buildProcessEngine();
        engine = built;
        Processes.deploy(built.getRepositoryService());
        // Only now: a job left from last time finds the diagrams of this time.
        configuration.startJobs();
    }

    /** The engine, for the beans of this module. */
    @Produces
    @ApplicationScoped
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ProcessEngine engine() {
        if (engine == null) {
            throw new IllegalStateException("The process engine has not started. Way out: see the log of the start");
        }
        return engine;
    }

    @PreDestroy
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void stop() {
        if (engine != null) {
            engine.close();
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("The host has no name. Way out: set JIXIAO_NODE", e);
        }
    }
}
