package org.jixiao.review.workflow;

import java.util.List;
import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.impl.el.ExpressionManager;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.flowable.engine.impl.bpmn.parser.factory.DefaultActivityBehaviorFactory;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.task.service.TaskService;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jixiao.review.application.ProcessEvents;
import org.jixiao.target.model.Stage;

/**
 * Lets a table pass over a review that its region leaves out: the step is left as soon as it is reached, nobody has a
 * task, and the diagram is the same for all regions.
 *
 * <p>Design notice: the engine's own skip expressions need a variable with each process, an expression at each step that
 * somebody can forget, and leave a history in which a passed-over step looks like a done one.
 */
final class PassableReviews extends DefaultActivityBehaviorFactory {

    private final ProcessEvents events;

    PassableReviews(ProcessEvents events) {
        this.events = events;
    }

    @Override
    public UserTaskActivityBehavior createUserTaskActivityBehavior(UserTask userTask) {
        return Steps.stageOf(userTask.getId())
                .filter(Stage::isReview)
                .<UserTaskActivityBehavior>map(stage -> new Review(userTask, stage, events))
                .orElseGet(() -> new Step(userTask));
    }

    /** The inbox says whose turn it is. Nobody asks the engine, so it keeps no candidates with its tasks. */
    private static class Step extends UserTaskActivityBehavior {

        private static final long serialVersionUID = 1L;

        Step(UserTask userTask) {
            super(userTask);
        }

        @Override
        protected void handleAssignments(
                TaskService tasks,
                String assignee,
                String owner,
                List<String> candidateUsers,
                List<String> candidateGroups,
                TaskEntity task,
                ExpressionManager expressions,
                DelegateExecution execution,
                ProcessEngineConfigurationImpl configuration) {
            // What the diagram names is for who reads it.
        }
    }

    private static final class Review extends Step {

        private static final long serialVersionUID = 1L;

        private final Stage stage;
        private final transient ProcessEvents events;

        Review(UserTask userTask, Stage stage, ProcessEvents events) {
            super(userTask);
            this.stage = stage;
            this.events = events;
        }

        @Override
        public void execute(DelegateExecution execution) {
            if (!events.passesOver(Steps.tableId(execution), stage)) {
                super.execute(execution);
                return;
            }
            if (!Steps.FORWARD.equals(execution.getVariable(Steps.ROUTE))) {
                // Returned to a step that is passed over: it goes on back, at the latest to the unit's own step.
                execution.setTransientVariable(Steps.ROUTE, Steps.of(Steps.before(stage)));
            }
            leave(execution);
        }
    }
}
