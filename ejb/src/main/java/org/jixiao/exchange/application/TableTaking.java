package org.jixiao.exchange.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jixiao.evaluation.application.PrintedEvaluations;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.exchange.application.ImportDocument.Options;
import org.jixiao.exchange.application.ImportDocument.Outcome;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.shared.model.Reason;
import org.jixiao.target.application.ContentChanges;
import org.jixiao.target.model.ContentCheck;
import org.jixiao.target.model.Severity;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of one table of a document: a new one is created; a draft, or a self-evaluation where the file has
 * one, is brought up to date; what has gone on is left as it is.
 */
final class TableTaking {

    private final ReadTable read;
    private final @Nullable TargetTable existing;
    private final Map<Long, String> claimed;
    private final PrintedEvaluations evaluations;
    private final Options options;

    /**
     * @param existing the table of the same project that is there already; null when there is none
     * @param claimed the tables that a colleague has claimed, each with that person's name
     */
    TableTaking(
            ReadTable read,
            @Nullable TargetTable existing,
            Map<Long, String> claimed,
            PrintedEvaluations evaluations,
            Options options) {
        this.read = read;
        this.existing = existing;
        this.claimed = claimed;
        this.evaluations = evaluations;
        this.options = options;
    }

    /** @param first whether no table before it in the document has its key */
    Decision decide(boolean first) {
        List<Reason> unkeepable = new ArrayList<>(ContentCheck.unkeepable(read.content()));
        PrintedEvaluation printed = read.evaluation();
        if (printed != null) {
            unkeepable.addAll(PrintedEvaluations.unkeepable(printed));
        }
        if (!unkeepable.isEmpty()) {
            return new Decision(Outcome.REFUSED, Severity.ERROR, unkeepable);
        }
        if (!first) {
            return refused(
                    "import.doubleCode", String.valueOf(read.content().project().code()));
        }
        TargetTable table = existing;
        if (table == null) {
            return Decision.of(Outcome.CREATED);
        }
        if (printed != null) {
            return evaluated(table, printed);
        }
        return options.approval() == null ? drafted(table) : approved(table);
    }

    private Decision drafted(TargetTable table) {
        if (isSame(table) || !options.update()) {
            return Decision.of(Outcome.UNCHANGED);
        }
        if (table.isLocked()) {
            return refused("import.locked", stage(table));
        }
        return table.stage() == Stage.DRAFT ? updated(table) : refused("import.notDraft", stage(table));
    }

    private Decision updated(TargetTable table) {
        String colleague = claimed.get(table.id());
        return colleague == null ? Decision.of(Outcome.UPDATED) : refused("import.claimed", colleague);
    }

    /** A document approves what it brings along; what is there already goes its own way. */
    private Decision approved(TargetTable table) {
        boolean stands = table.stage().compareTo(Stage.APPROVED) >= 0;
        return stands && isSame(table)
                ? Decision.of(Outcome.UNCHANGED)
                : refused("import.approved.exists", stage(table));
    }

    private Decision evaluated(TargetTable table, PrintedEvaluation printed) {
        boolean sameTargets = table.isTakenOver() ? isSame(table) : agreesOnTargets(table.content());
        boolean same = sameTargets && evaluations.agree(table, printed);
        if (same || (!options.update() && table.stage() == Stage.SELF_EVALUATION)) {
            return Decision.of(Outcome.UNCHANGED);
        }
        if (table.stage() != Stage.SELF_EVALUATION) {
            return refused("import.evaluation.notOpen", stage(table));
        }
        return sameTargets || table.isTakenOver()
                ? updated(table)
                : refused("import.evaluation.otherTargets", stage(table));
    }

    private boolean isSame(TargetTable table) {
        return ContentChanges.between(table.content(), read.content()).isEmpty();
    }

    /** What was approved is the yardstick: an evaluation must be about the same indicators with the same targets. */
    private boolean agreesOnTargets(TableContent approved) {
        List<TableContent.Indicator> ours = approved.indicators();
        List<TableContent.Indicator> theirs = read.content().indicators();
        if (ours.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < ours.size(); i++) {
            if (!Objects.equals(ours.get(i).name(), theirs.get(i).name())
                    || !Objects.equals(
                            ours.get(i).target().raw(), theirs.get(i).target().raw())) {
                return false;
            }
        }
        return true;
    }

    private Decision refused(String rule, String argument) {
        String name = String.valueOf(read.content().project().name());
        return new Decision(Outcome.REFUSED, Severity.WARNING, List.of(Reason.of(rule, "", name, argument)));
    }

    private static String stage(TargetTable table) {
        return "@stage." + table.stage().name();
    }

    /**
     * What becomes of a table.
     *
     * @param reasons why it was refused, each with the path of its cell
     */
    record Decision(Outcome outcome, Severity severity, List<Reason> reasons) {

        static Decision of(Outcome outcome) {
            return new Decision(outcome, Severity.HINT, List.of());
        }
    }
}
