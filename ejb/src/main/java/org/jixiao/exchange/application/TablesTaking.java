package org.jixiao.exchange.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.approval.application.TakeApprovalOver.ApprovedTable;
import org.jixiao.evaluation.application.PrintedEvaluations;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.exchange.application.ImportDocument.Options;
import org.jixiao.exchange.application.ImportDocument.Outcome;
import org.jixiao.exchange.application.ImportDocument.TableOutcome;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.form.application.Forms;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.application.ShowUnits.UnitView;
import org.jixiao.organization.persistence.Organizations;
import org.jixiao.review.application.ClaimedWork;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.ContentChanges;
import org.jixiao.target.application.Drafts;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/**
 * Takes the tables of a document over, one portion after the other, each written and forgotten before the next one: a
 * document of any length needs the memory of a portion. What becomes of a table is decided by {@link TableTaking}.
 */
@ApplicationScoped
class TablesTaking {

    /** Large enough that the engine and the database are asked seldom, small enough to be kept in memory. */
    private static final int PORTION = 200;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Organizations organizations;

    @Inject
    private TargetTables tables;

    @Inject
    private Drafts drafts;

    @Inject
    private Forms forms;

    @Inject
    private Regions regions;

    @Inject
    private PrintedEvaluations evaluations;

    @Inject
    private ClaimedWork claimedWork;

    @Inject
    private ImportProgress progress;

    @Inject
    private Acts acts;

    /**
     * Takes all tables over.
     *
     * @param units the unit of each table, in their order
     */
    Taken take(ReadDocument document, List<UnitView> units, int year, String fileName, Options options) {
        Run run = new Run(document, units, year, fileName, options);
        int count = document.tables().size();
        for (int from = 0; from < count; from += PORTION) {
            progress.tell(caller.get().accountId(), from, count);
            run.portion(from, Math.min(from + PORTION, count));
        }
        return new Taken(run.outcomes, run.findings, run.approved);
    }

    /** One document while it is taken over. */
    private final class Run {

        private final ReadDocument document;
        private final List<UnitView> units;
        private final int year;
        private final String fileName;
        private final Options options;
        private final List<TableOutcome> outcomes = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private final List<ApprovedTable> approved = new ArrayList<>();
        private final Map<String, Integer> equalNames = new HashMap<>();
        private final Set<String> taken = new HashSet<>();

        Run(ReadDocument document, List<UnitView> units, int year, String fileName, Options options) {
            this.document = document;
            this.units = units;
            this.year = year;
            this.fileName = fileName;
            this.options = options;
        }

        void portion(int from, int to) {
            List<Entry> entries = new ArrayList<>();
            for (int i = from; i < to; i++) {
                entries.add(entry(document.tables().get(i), units.get(i)));
            }
            Map<String, TargetTable> existing = existing(entries);
            Map<Long, String> claimed = claimedWork.byOthers(
                    existing.values().stream().map(TargetTable::id).toList());
            Map<Entry, TargetTable> created = new HashMap<>();
            for (Entry opened : entries) {
                TargetTable table = existing.get(opened.place());
                Entry entry = table == null ? opened : opened.in(carried(opened.printed(), table.form()));
                TableTaking.Decision decision = new TableTaking(entry.read(), table, claimed, evaluations, options)
                        .decide(taken.add(entry.place()));
                tell(entry, decision);
                Long id = table == null ? null : Long.valueOf(table.id());
                if (decision.outcome() == Outcome.CREATED && !options.dryRun()) {
                    TargetTable fresh = create(entry);
                    created.put(entry, fresh);
                    id = fresh.id();
                } else if (decision.outcome() == Outcome.UPDATED && table != null && !options.dryRun()) {
                    update(table, entry.read());
                }
                outcomes.add(outcome(entry, table, decision.outcome(), id));
            }
            begin(entries, created);
            acts.handOver();
            tables.forget();
        }

        private Entry entry(ReadTable printed, UnitView unit) {
            CarriedRead carried = carried(printed, regions.form(unit.region(), year));
            TableContent.Project project = carried.table().content().project();
            int ordinal =
                    project.code() == null ? equalNames.merge(unit.id() + "/" + project.name(), 1, Integer::sum) : 1;
            return new Entry(printed, carried, unit, ordinal, TargetTable.keyOf(project, ordinal));
        }

        /** The table in the form in which it is kept: the region's, or the one in which it was opened. */
        private CarriedRead carried(ReadTable printed, String form) {
            return CarriedRead.of(printed, document.form(), forms.get(form));
        }

        /** The tables that are there already, asked once for each unit. */
        private Map<String, TargetTable> existing(List<Entry> entries) {
            Map<UnitView, Set<String>> keys = new HashMap<>();
            entries.forEach(entry ->
                    keys.computeIfAbsent(entry.unit(), unit -> new HashSet<>()).add(entry.key()));
            Map<String, TargetTable> existing = new HashMap<>();
            keys.forEach((unit, wanted) -> tables.of(unit.region(), year, unit.id(), wanted)
                    .forEach(table -> existing.put(unit.id() + "/" + table.key(), table)));
            return existing;
        }

        private TargetTable create(Entry entry) {
            return drafts.add(
                    organizations.unit(entry.unit().id()).orElseThrow(Refusal::notFound),
                    year,
                    entry.read().content(),
                    entry.ordinal());
        }

        private void update(TargetTable table, ReadTable read) {
            TargetTable locked = tables.findForChange(table.id()).orElseThrow(Refusal::notFound);
            PrintedEvaluation printed = read.evaluation();
            if (printed == null) {
                drafts.fill(locked, read.content(), fileName);
                return;
            }
            TableContent content = locked.isTakenOver() ? read.content() : locked.content();
            if (evaluations.renew(locked, content, printed, fileName)) {
                drafts.keepVersion(locked);
            }
        }

        /** Begins the year of the tables created, which are written first so that what refers to them can be. */
        private void begin(List<Entry> entries, Map<Entry, TargetTable> created) {
            if (created.isEmpty()) {
                return;
            }
            tables.flush();
            Map<Stage, List<Long>> beginnings = new HashMap<>();
            for (Entry entry : entries) {
                TargetTable table = created.get(entry);
                if (table != null) {
                    beginnings
                            .computeIfAbsent(stage(entry.read()), stage -> new ArrayList<>())
                            .add(table.id());
                }
            }
            beginnings.forEach((stage, ids) -> drafts.begin(ids, stage));
            for (Entry entry : entries) {
                TargetTable table = created.get(entry);
                if (table != null) {
                    complete(table, entry.read());
                }
            }
        }

        private Stage stage(ReadTable read) {
            if (read.evaluation() != null) {
                return Stage.SELF_EVALUATION;
            }
            return options.approval() == null ? Stage.DRAFT : Stage.APPROVED;
        }

        private void complete(TargetTable table, ReadTable read) {
            PrintedEvaluation printed = read.evaluation();
            if (stage(read) != Stage.DRAFT) {
                table.takeOver();
                drafts.keepVersion(table);
            }
            if (printed == null) {
                acts.current()
                        .did(new Act.Deed(
                                table.region(), table.id(), fileName, ContentChanges.between(null, read.content())));
            } else {
                evaluations.open(table, printed, fileName);
            }
            if (stage(read) == Stage.APPROVED) {
                approved.add(new ApprovedTable(table.id(), table.hash()));
            }
        }

        private void tell(Entry entry, TableTaking.Decision decision) {
            ReadTable read = entry.read();
            decision.reasons()
                    .forEach(reason -> findings.add(new Finding(
                            decision.severity(),
                            read.placeOf(reason.field()).toString(),
                            reason.rule(),
                            reason.arguments())));
            if (decision.outcome() == Outcome.REFUSED) {
                return;
            }
            findings.addAll(entry.carried().findings());
            PrintedEvaluation printed = read.evaluation();
            if (printed != null) {
                evaluations
                        .findings(entry.unit().region(), year, read.content(), printed)
                        .forEach(finding -> findings.add(new Finding(
                                finding.severity(),
                                read.placeOf(finding.place()).toString(),
                                finding.rule(),
                                finding.arguments())));
            }
        }

        private TableOutcome outcome(Entry entry, @Nullable TargetTable table, Outcome outcome, @Nullable Long id) {
            // Where nothing is changed, what is kept is told, not what the file says.
            TableContent content = outcome == Outcome.UNCHANGED && table != null
                    ? table.content()
                    : entry.read().content();
            PrintedEvaluation printed = entry.read().evaluation();
            BigDecimal total = printed == null ? content.total() : printed.sum().full();
            return new TableOutcome(
                    id,
                    entry.unit().code(),
                    String.valueOf(content.project().name()),
                    content.indicators().size(),
                    total,
                    outcome);
        }
    }

    /**
     * One table of the document, with what tells it from the unit's others.
     *
     * @param printed as the file has it
     * @param carried in the form in which it is kept
     */
    private record Entry(ReadTable printed, CarriedRead carried, UnitView unit, int ordinal, String key) {

        ReadTable read() {
            return carried.table();
        }

        Entry in(CarriedRead other) {
            return new Entry(printed, other, unit, ordinal, key);
        }

        /** What tells it from all others of the document. */
        String place() {
            return unit.id() + "/" + key;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /**
     * What became of the tables.
     *
     * @param tables in the order of the document
     * @param findings why some were refused, and where an evaluation does not agree with itself
     * @param approved those that stand approved now and did not before
     */
    record Taken(List<TableOutcome> tables, List<Finding> findings, List<ApprovedTable> approved) {

        /** Whether there are new tables among them. */
        boolean creates() {
            return tables.stream().anyMatch(table -> table.outcome() == Outcome.CREATED);
        }
    }
}
