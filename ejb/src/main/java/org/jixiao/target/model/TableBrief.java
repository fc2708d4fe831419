package org.jixiao.target.model;

import java.math.BigDecimal;
import java.util.Objects;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Place;
import org.jixiao.organization.model.Represented;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a table when it is one of thousands: a line of the kept rows, without what it contains.
 *
 * @param total the year's budget in 元
 * @param adjustsId the table that this one adjusts; null in every other
 * @param locked whether it was graded 差 and may not go on
 */
public record TableBrief(
        long id,
        String hash,
        Stage stage,
        TableKind kind,
        int year,
        String form,
        @Nullable String projectName,
        BigDecimal total,
        boolean locked,
        @Nullable Long adjustsId,
        @Nullable Long submittedBy,
        @Nullable Long submittedFor,
        long unitId,
        String unitCode,
        String unitName,
        long departmentId,
        String departmentCode,
        String departmentName,
        String region) {

    public Place place() {
        return new Place(region, departmentId, unitId);
    }

    /** Whether it is the actor's own, as {@link TargetTable#isOwnOf} has it. */
    public boolean isOwnOf(Actor actor) {
        Represented behind = actor.behind();
        return wasSubmittedBy(actor.accountId()) || (behind != null && wasSubmittedBy(behind.accountId()));
    }

    private boolean wasSubmittedBy(long account) {
        return Objects.equals(submittedBy, account) || Objects.equals(submittedFor, account);
    }
}
