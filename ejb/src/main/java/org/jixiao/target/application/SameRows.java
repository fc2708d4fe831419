package org.jixiao.target.application;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds which row of a later list is which row of an earlier one, by what the rows say and not by where they stand: one
 * row put in between changes no other.
 *
 * <p>Rows are paired in rounds, each time only those that have no partner yet, and among equals in their order.
 */
final class SameRows<R> {

    /** A row without a partner. */
    static final int NONE = -1;

    private final List<R> before;
    private final List<R> after;
    private final int[] partners;
    private final boolean[] taken;

    SameRows(List<R> before, List<R> after) {
        this.before = before;
        this.after = after;
        this.partners = new int[after.size()];
        this.taken = new boolean[before.size()];
        Arrays.fill(partners, NONE);
    }

    /** Rows that say altogether the same in the same order are the same rows: as many as there can be. */
    SameRows<R> inOrder() {
        int[][] common = new int[taken.length + 1][partners.length + 1];
        for (int i = taken.length - 1; i >= 0; i--) {
            for (int j = partners.length - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        for (int i = 0, j = 0; i < taken.length && j < partners.length; ) {
            if (before.get(i).equals(after.get(j))) {
                pair(i++, j++);
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return this;
    }

    /** Rows that say the same under the key are the same row; null under the key says nothing. */
    SameRows<R> by(Function<R, ? extends @Nullable Object> key) {
        for (int j = 0; j < partners.length; j++) {
            Object wanted = key.apply(after.get(j));
            for (int i = 0; wanted != null && partners[j] == NONE && i < taken.length; i++) {
                if (!taken[i] && Objects.equals(wanted, key.apply(before.get(i)))) {
                    pair(i, j);
                }
            }
        }
        return this;
    }

    /** What stands between the same two neighbours in both lists is the same row if it is alike. */
    SameRows<R> between(BiPredicate<R, R> alike) {
        int[] gapsBefore = new int[taken.length];
        int[] laterOf = laterOf();
        int neighbour = NONE;
        for (int i = 0; i < taken.length; i++) {
            neighbour = taken[i] ? laterOf[i] : neighbour;
            gapsBefore[i] = neighbour;
        }
        neighbour = NONE;
        for (int j = 0; j < partners.length; j++) {
            if (partners[j] != NONE) {
                neighbour = j;
                continue;
            }
            for (int i = 0; partners[j] == NONE && i < taken.length; i++) {
                if (!taken[i] && gapsBefore[i] == neighbour && alike.test(before.get(i), after.get(j))) {
                    pair(i, j);
                }
            }
        }
        return this;
    }

    private void pair(int i, int j) {
        partners[j] = i;
        taken[i] = true;
    }

    /** The place of each earlier row in the later list. */
    private int[] laterOf() {
        int[] later = new int[taken.length];
        Arrays.fill(later, NONE);
        for (int j = 0; j < partners.length; j++) {
            if (partners[j] != NONE) {
                later[partners[j]] = j;
            }
        }
        return later;
    }

    /** The place in the earlier list of what is the later list's row; {@link #NONE} when it is new. */
    int earlier(int laterRow) {
        return partners[laterRow];
    }

    /** Whether an earlier row is gone. */
    boolean isGone(int earlierRow) {
        return !taken[earlierRow];
    }

    /** The later rows that were moved among the others: as few as can explain the new order. */
    boolean[] moved() {
        int[] longest = new int[partners.length];
        int[] previous = new int[partners.length];
        int best = NONE;
        for (int j = 0; j < partners.length; j++) {
            previous[j] = NONE;
            longest[j] = 1;
            for (int k = 0; partners[j] != NONE && k < j; k++) {
                if (partners[k] != NONE && partners[k] < partners[j] && longest[k] + 1 > longest[j]) {
                    longest[j] = longest[k] + 1;
                    previous[j] = k;
                }
            }
            if (partners[j] != NONE && (best == NONE || longest[j] > longest[best])) {
                best = j;
            }
        }
        boolean[] moved = new boolean[partners.length];
        for (int j = 0; j < partners.length; j++) {
            moved[j] = partners[j] != NONE;
        }
        for (int j = best; j != NONE; j = previous[j]) {
            moved[j] = false;
        }
        return moved;
    }
}
