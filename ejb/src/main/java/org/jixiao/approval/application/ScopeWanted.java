package org.jixiao.approval.application;

import java.util.List;
import java.util.Set;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/**
 * Which tables a document is to be over: those that are named, and all that match a question, however many they are.
 *
 * @param tables named one by one
 * @param all the question; null when only the named ones are wanted
 * @param department the code of a department, which the question's answers must belong to; null for any
 * @param except those among the answers that are held back
 */
public record ScopeWanted(
        List<Long> tables,
        TargetTables.@Nullable Filter all,
        @Nullable String department,
        Set<Long> except) {

    public ScopeWanted {
        tables = List.copyOf(tables);
        except = Set.copyOf(except);
    }

    public static ScopeWanted of(List<Long> tables) {
        return new ScopeWanted(tables, null, null, Set.of());
    }
}
