package org.jixiao.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.organization.model.Actor;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.Queue;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.application.Act.CellChange;
import org.jspecify.annotations.Nullable;

/** How everybody who has a table is reminded (催办): it is due earlier, the step is kept, and they are told. */
@ApplicationScoped
class Reminding {

    @Inject
    private Decisions decisions;

    @Inject
    private Clock clock;

    /**
     * Reminds those who have the table, and those who are asked for an opinion.
     *
     * @param wanted until when it is to be done; what is due earlier stays so
     */
    void remind(StepWork work, Actor actor, Instant wanted, @Nullable String opinion) {
        InboxItem step = work.item();
        String before = day(step.due());
        List<Queue> told = new ArrayList<>();
        Stream.concat(Stream.of(step), work.opinions().stream()).forEach(item -> {
            if (wanted.isBefore(item.due())) {
                item.dueBy(wanted);
            }
            Long claimant = item.claimedBy();
            told.add(claimant == null ? new Queue(item.queue()) : Queue.of(claimant));
        });
        decisions.remark(
                work.table(),
                Verb.URGE,
                actor,
                opinion,
                null,
                told,
                List.of(new CellChange("due", before, day(step.due()))));
    }

    private String day(Instant due) {
        return due.equals(InboxItem.NEVER)
                ? ""
                : LocalDate.ofInstant(due, clock.getZone()).toString();
    }
}
