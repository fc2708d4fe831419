package org.jixiao.review.workflow;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jixiao.review.application.TableProcess;
import org.jixiao.target.model.Stage;

/** Leads tables as the shipped one does, and after each step looks whether any work is lost, of this table or another. */
record CheckedTableProcess(TableProcess process) implements TableProcess {

    @Override
    public void begin(List<Long> tableIds, Stage from) {
        step(() -> process.begin(tableIds, from));
    }

    @Override
    public void forward(String taskId) {
        step(() -> process.forward(taskId));
    }

    @Override
    public void forward(List<String> taskIds) {
        step(() -> process.forward(taskIds));
    }

    @Override
    public void back(String taskId, Stage earlier) {
        step(() -> process.back(taskId, earlier));
    }

    @Override
    public String ask(String taskId, long accountId) {
        return step(() -> process.ask(taskId, accountId));
    }

    @Override
    public void answered(String opinionTaskId) {
        step(() -> process.answered(opinionTaskId));
    }

    @Override
    public void openYearEnd(long tableId) {
        step(() -> process.openYearEnd(tableId));
    }

    @Override
    public Set<Long> openYearEnds(List<Long> tableIds) {
        return step(() -> process.openYearEnds(tableIds));
    }

    @Override
    public void stop(long tableId) {
        step(() -> process.stop(tableId));
    }

    @Override
    public void resume(long tableId) {
        step(() -> process.resume(tableId));
    }

    @Override
    public void reconsider(long tableId) {
        step(() -> process.reconsider(tableId));
    }

    @Override
    public void reconsider(List<Long> tableIds) {
        step(() -> process.reconsider(tableIds));
    }

    @Override
    public void beginAdjustment(long tableId) {
        TestEngine.EVENTS.adjusts(tableId);
        step(() -> process.beginAdjustment(tableId));
    }

    @Override
    public void discardAdjustment(long tableId) {
        step(() -> process.discardAdjustment(tableId));
    }

    @Override
    public Diagram diagram(long tableId) {
        return process.diagram(tableId);
    }

    private static void step(Runnable act) {
        step(() -> {
            act.run();
            return true;
        });
    }

    /** Also where it fails: then nothing may have happened. */
    private static <T> T step(Supplier<T> act) {
        try {
            return act.get();
        } finally {
            TestEngine.assertThatNothingIsLost();
        }
    }
}
