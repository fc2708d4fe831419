package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.review.model.ReviewStep;
import org.jixiao.review.model.Verb;
import org.jixiao.review.persistence.ReviewSteps;
import org.jixiao.review.persistence.TableLooks;
import org.jixiao.shared.model.CellDifference;
import org.jixiao.target.application.ContentComparison;
import org.jixiao.target.application.Desk;
import org.jixiao.target.application.KeptContent;
import org.jixiao.target.application.VersionView;
import org.jixiao.target.application.Versions;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** What has changed in a table: since the caller last looked at it or decided on it, and since it was last returned. */
@Stateless
public class ShowChanges {

    @Inject
    private Desk desk;

    @Inject
    private Versions versions;

    @Inject
    private TableLooks looks;

    @Inject
    private ReviewSteps steps;

    @Inject
    private CurrentCaller caller;

    /** The changes in this half of the year. */
    public Changes of(long tableId) {
        TargetTable table = desk.show(tableId);
        List<VersionView> kept = versions.of(tableId);
        List<ReviewStep> way = steps.of(tableId);
        KeptContent now = versions.now(table);
        long person = caller.get().accountId();
        Stream<Seen> decided = way.stream()
                .filter(step -> step.accountId() == person && step.stage().isEvaluation() == isEvaluated(table))
                .map(step -> new Seen(step.hash(), step.decidedAt(), null));
        Stream<Seen> looked = looks.of(tableId, person).stream().map(look -> new Seen(look.hash(), look.at(), null));
        Optional<Since> look = Stream.concat(decided, looked)
                .sorted(Comparator.comparing(Seen::at).reversed())
                .flatMap(seen -> since(seen, kept, now).stream())
                .findFirst();
        Optional<Since> returned = way.stream()
                .filter(step -> step.verb() == Verb.RETURN && step.stage().isEvaluation() == isEvaluated(table))
                .reduce((first, second) -> second)
                .flatMap(step -> since(new Seen(step.hash(), step.decidedAt(), StepView.of(step)), kept, now));
        return new Changes(look.orElse(null), returned.orElse(null));
    }

    private static boolean isEvaluated(TargetTable table) {
        return table.stage().isEvaluation();
    }

    /** A content of the other half of the year, before the self-evaluation, is no measure for this one. */
    private static Optional<Since> since(Seen seen, List<VersionView> kept, KeptContent now) {
        return kept.stream()
                .filter(version -> version.hash().equals(seen.hash()))
                .filter(version ->
                        version.kept().beside().isEmpty() == now.beside().isEmpty())
                .reduce((first, second) -> second)
                .map(version ->
                        new Since(version.number(), seen.at(), seen.step(), ContentComparison.of(version.kept(), now)));
    }

    private record Seen(String hash, Instant at, @Nullable StepView step) {}

    /**
     * What has changed.
     *
     * @param sinceLook since the caller's last look or decision; null when there was none
     * @param sinceReturn since the last return; null when there was none
     */
    public record Changes(
            @Nullable Since sinceLook, @Nullable Since sinceReturn) {}

    /**
     * What has changed since a time.
     *
     * @param version the version that stood there then
     * @param step the return, where it is about one
     * @param cells the cells that differ; empty when nothing has changed
     */
    public record Since(int version, Instant at, @Nullable StepView step, List<CellDifference> cells) {

        public Since {
            cells = List.copyOf(cells);
        }
    }
}
