package org.jixiao.review.workflow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final Map<Long, Map<Stage, List<Long>>> coReviewers = new HashMap<>();
    private final Map<Long, Map<String, Long>> opinions = new HashMap<>();
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

    /** From now on the account is asked for an opinion each time the table comes to the stage where it stands. */
    void addReviewer(long tableId, long account) {
        coReviewers
                .computeIfAbsent(tableId, id -> new EnumMap<>(Stage.class))
                .computeIfAbsent(stages.get(tableId), stage -> new ArrayList<>())
                .add(account);
        ask(tableId, account);
    }

    private void ask(long tableId, long account) {
        String opinion = TestEngine.tableProcess().ask(task(tableId), account);
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
