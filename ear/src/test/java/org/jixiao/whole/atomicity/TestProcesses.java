package org.jixiao.whole.atomicity;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.flowable.engine.ProcessEngine;

/** Gives the engine the diagrams of the tests. */
@Singleton
@Startup
public class TestProcesses {

    static final List<String> ALL = List.of("waits", "writes", "writesLater");

    @Inject
    private ProcessEngine engine;

    static String resource(String process) {
        return "atomicity/" + process + ".bpmn20.xml";
    }

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void deploy() {
        for (String process : ALL) {
            try (InputStream diagram = TestProcesses.class.getResourceAsStream("/" + resource(process))) {
                engine.getRepositoryService()
                        .createDeployment()
                        .addInputStream(process + ".bpmn20.xml", diagram)
                        .deploy();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
