package org.jixiao.review.application;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Represented;
import org.jixiao.review.model.InboxItem;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/**
 * What waits at a table, read once for all questions about it.
 *
 * @param step the work of the step; null where nobody has to act
 * @param opinions the opinions that are wanted on it
 */
record StepWork(TargetTable table, @Nullable InboxItem step, List<InboxItem> opinions) {

    static StepWork of(TargetTable table, List<InboxItem> waiting) {
        return new StepWork(
                table,
                waiting.stream()
                        .filter(item -> !item.isForOpinion())
                        .findFirst()
                        .orElse(null),
                waiting.stream().filter(InboxItem::isForOpinion).toList());
    }

    Stage stage() {
        return table.stage();
    }

    /** The work of the step, where the rules have made sure that there is one. */
    InboxItem item() {
        if (step == null) {
            throw new IllegalStateException("table " + table.id() + " waits for nobody at " + table.stage());
        }
        return step;
    }

    /** Who has claimed the step. */
    @Nullable
    Long claimedBy() {
        return step == null ? null : step.claimedBy();
    }

    boolean isClaimed() {
        return claimedBy() != null;
    }

    /** The opinion that is wanted of the person, or of somebody the person represents. */
    @Nullable
    InboxItem wantedOf(Caller person) {
        Set<Long> accounts = accounts(person);
        return opinions.stream()
                .filter(item -> item.claimedBy() != null && accounts.contains(item.claimedBy()))
                .findFirst()
                .orElse(null);
    }

    /** The opinion that is wanted of the account. */
    @Nullable
    InboxItem wantedOf(Account account) {
        return opinions.stream()
                .filter(item -> item.claimedBy() != null && item.claimedBy() == account.id())
                .findFirst()
                .orElse(null);
    }

    /** The names of those whose opinions are missing. */
    String missing() {
        return opinions.stream().map(item -> String.valueOf(item.claimedName())).collect(Collectors.joining("、"));
    }

    private static Set<Long> accounts(Caller person) {
        return Stream.concat(
                        Stream.of(person.accountId()),
                        person.represented().stream().map(Represented::accountId))
                .collect(Collectors.toSet());
    }
}
