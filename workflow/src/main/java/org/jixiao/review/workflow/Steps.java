package org.jixiao.review.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.engine.delegate.DelegateExecution;
import org.jixiao.target.model.Stage;

/**
 * What the diagrams and the code agree upon.
 *
 * <p>A step of a diagram stands for a stage, and its id is the stage's name in camel case: {@code unitCheck} is
 * {@link Stage#UNIT_CHECK}. Who completes a step says the {@link #ROUTE}: {@link #FORWARD}, or the step to go back to; who
 * begins a year says the stage where it begins.
 * The route lives for the one transaction only; nothing is stored with a process but the table's id, its business key.
 */
final class Steps {

    /** The transient variable that the gateways ask. */
    static final String ROUTE = "route";

    static final String FORWARD = "forward";

    /** The message that ends the wait of an approved table (年末自评开放). */
    static final String YEAR_END_OPENED = "yearEndOpened";

    /** The message that interrupts the execution of an approved table (停用). */
    static final String STOPPED = "stopped";

    /** The message that ends the wait of a stopped table (恢复). */
    static final String RESUMED = "resumed";

    /** The message that leads an approved table back to its approval (撤销批复). */
    static final String APPROVAL_VOIDED = "approvalVoided";

    /** The message that ends an adjustment before it is approved (撤销调整). */
    static final String ADJUSTMENT_DISCARDED = "adjustmentDiscarded";

    private static final Map<String, Stage> STAGES =
            Stream.of(Stage.values()).collect(Collectors.toMap(Steps::of, Function.identity()));

    private Steps() {}

    /** The id of the step that stands for the stage. */
    static String of(Stage stage) {
        String[] words = stage.name().toLowerCase(Locale.ROOT).split("_", -1);
        return words[0]
                + Stream.of(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }

    /** The stage for which the step stands; empty for gateways and the like. */
    static Optional<Stage> stageOf(String activityId) {
        return Optional.ofNullable(STAGES.get(activityId));
    }

    /** Each step with its stage, as {@code unitCheck#UNIT_CHECK}. */
    static Set<String> all() {
        return STAGES.entrySet().stream()
                .map(step -> step.getKey() + "#" + step.getValue())
                .collect(Collectors.toSet());
    }

    /** The stage before in the order of the year. */
    static Stage before(Stage stage) {
        List<Stage> year = List.of(Stage.values());
        return year.get(year.indexOf(stage) - 1);
    }

    static String businessKey(long tableId) {
        return Long.toString(tableId);
    }

    static long tableId(DelegateExecution execution) {
        return Long.parseLong(execution.getProcessInstanceBusinessKey());
    }
}
