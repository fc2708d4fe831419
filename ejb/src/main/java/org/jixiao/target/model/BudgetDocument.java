package org.jixiao.target.model;

import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** The number of the document by which the budget was changed (预算调整文号): what stands behind an adjustment or addition. */
public final class BudgetDocument {

    private static final int LONGEST = 100;

    private BudgetDocument() {}

    /**
     * The number as it is kept. It may come from any authority, so that its shape is not asked.
     *
     * @param field where it was written
     * @throws Refusal RULE when there is none, or it is too long
     */
    public static String number(@Nullable String written, String field) {
        if (written == null || written.isBlank()) {
            throw Refusal.rule(Reason.of("budgetDocument.missing", field));
        }
        String number = written.strip();
        Refusal.on(Reason.tooLong(field, number, LONGEST));
        return number;
    }
}
