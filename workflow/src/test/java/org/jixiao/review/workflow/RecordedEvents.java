package org.jixiao.review.workflow;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jixiao.review.application.ProcessEvents;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/** A domain that believes what the process tells it, and remembers. */
final class RecordedEvents implements ProcessEvents {

    private final Map<Long, Stage> stages = new HashMap<>();
    private final Map<String, Long> tables = new HashMap<>();
    private final Map<Long, String> tasks = new HashMap<>();
    private final Map<Long, Set<Stage>> passedOver = new HashMap<>();
    private @Nullable Stage unreachable;

    @Override
    public void taskArrived(long tableId, Stage stage, String taskId) {
        if (stage == unreachable) {
            throw new IllegalStateException("The domain cannot follow to " + stage);
        }
        stages.put(tableId, stage);
        if (tasks.put(tableId, taskId) != null) {
            throw new IllegalStateException("Two tasks for table " + tableId);
        }
        tables.put(taskId, tableId);
    }

    @Override
    public void taskLeft(String taskId) {
        tasks.remove(Objects.requireNonNull(tables.remove(taskId), "A task left that had not arrived"));
    }

    @Override
    public void stageReached(long tableId, Stage stage) {
        if (stage == unreachable) {
            throw new IllegalStateException("The domain cannot follow to " + stage);
        }
        stages.put(tableId, stage);
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
