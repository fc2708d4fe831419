package org.jixiao.review.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.flowable.engine.RepositoryService;

/** The diagrams that this application brings along. */
final class Processes {

    static final String TARGET_LIFECYCLE = "target-lifecycle";
    static final String TARGET_SETTING = "target-setting";
    static final String ADJUSTMENT = "adjustment";
    static final String SELF_EVALUATION = "self-evaluation";
    static final String APPROVAL_BATCH = "approval-batch";
    static final String YEAR_END_OPENING = "year-end-opening";

    /** The diagram of the monitoring sheets, which the capability of that name leads. */
    static final String MONITORING = "monitoring";

    static final String HOUSEKEEPING = "housekeeping";

    static final List<String> ALL = List.of(
            TARGET_SETTING,
            SELF_EVALUATION,
            TARGET_LIFECYCLE,
            ADJUSTMENT,
            APPROVAL_BATCH,
            YEAR_END_OPENING,
            MONITORING,
            HOUSEKEEPING);

    private Processes() {}

    /** Where the diagram of the process lies on the class path. */
    static String resource(String process) {
        return "/processes/" + process + ".bpmn20.xml";
    }

    /** Gives the engine a new version of each diagram that has changed, and of no other. */
    static void deploy(RepositoryService repository) {
        for (String process : ALL) {
            try {
                deploy(repository, process);
            } catch (RuntimeException e) {
                // Another node that starts at the same time was first; then the second attempt finds nothing new.
                deploy(repository, process);
            }
        }
    }

    private static void deploy(RepositoryService repository, String process) {
        String resource = resource(process);
        try (InputStream diagram = Processes.class.getResourceAsStream(resource)) {
            repository
                    .createDeployment()
                    .name(process)
                    .enableDuplicateFiltering()
                    .addInputStream(resource.substring(1), diagram)
                    .deploy();
        } catch (IOException e) {
            throw new UncheckedIOException("The diagram cannot be read: " + resource, e);
        }
    }
}
