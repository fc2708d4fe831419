package org.jixiao.review.model;

import java.math.BigDecimal;
import java.time.Instant;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list in the inbox, read as a whole: nothing of it is looked up afterwards.
 *
 * @param id the item's id; of what is no item any more, the id of what the line is about
 * @param stage the kind of work
 * @param forOpinion whether only an opinion is wanted
 * @param returned whether it has come back from a later step
 * @param claimedBy whose work it is, when somebody has claimed it
 * @param since since when it has waited, or when it was decided
 * @param due when it is due; {@link InboxItem#NEVER} when it is not
 * @param table what is shown of the table
 */
public record InboxLine(
        long id,
        Stage stage,
        boolean forOpinion,
        boolean returned,
        @Nullable Long claimedBy,
        @Nullable String claimedName,
        Instant since,
        Instant due,
        Table table) {

    /**
     * What a list shows of a table.
     *
     * @param stage where the table stands now
     * @param total the year's budget in 元
     * @param adjusts the table that it adjusts (调整); null when it is no adjustment
     * @param budgetDocument the number of the budget-change document behind an adjustment or addition
     * @param addition whether the project came in during the year (追加)
     * @param secret whether it is kept out of what is published (涉密)
     */
    public record Table(
            long id,
            TableKind kind,
            String region,
            int year,
            String unitCode,
            String unitName,
            String departmentCode,
            String departmentName,
            @Nullable String projectCode,
            @Nullable String projectName,
            BigDecimal total,
            String form,
            Stage stage,
            int version,
            String hash,
            @Nullable Long adjusts,
            @Nullable String budgetDocument,
            boolean addition,
            boolean secret) {}
}
