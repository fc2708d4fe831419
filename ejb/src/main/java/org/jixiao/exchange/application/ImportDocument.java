package org.jixiao.exchange.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jixiao.exchange.file.CellFiles;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.exchange.model.ImportRecord;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.exchange.persistence.ImportRecords;
import org.jixiao.exchange.reading.DocumentReading;
import org.jixiao.form.application.Forms;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.application.ShowUnits;
import org.jixiao.organization.application.ShowUnits.UnitView;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.persistence.Organizations;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.ContentChanges;
import org.jixiao.target.application.Desk;
import org.jixiao.target.application.Drafts;
import org.jixiao.target.model.ContentCheck;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.Severity;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/**
 * A unit or its department takes a document over from a file (导入): each project becomes a draft, or brings an existing
 * draft up to date. All of it happens or nothing; what was not read for sure is told by line and kept as written.
 */
@Stateless
@UseCase
public class ImportDocument {

    private static final Jsonb BINDING = JsonbBuilder.create();

    /** As many characters of findings as a record keeps; whoever imports a worse file is told all, the record the first. */
    private static final int MOST_KEPT_FINDINGS = 500_000;

    private static final int LONGEST_FILE_NAME = 200;

    @Inject
    private CurrentCaller caller;

    @Inject
    private ShowUnits showUnits;

    @Inject
    private Organizations organizations;

    @Inject
    private Regions regions;

    @Inject
    private Forms forms;

    @Inject
    private Desk desk;

    @Inject
    private TargetTables tables;

    @Inject
    private Drafts drafts;

    @Inject
    private ImportRecords records;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /**
     * Takes a document over.
     *
     * @param bytes the file
     * @param givenName its name, for the trail
     * @throws Refusal FORBIDDEN when the caller fills no tables, RULE when the file cannot be read or year or unit are
     *     neither in the file nor said; nothing is stored then
     */
    @UseCase("IMPORTED")
    public Result importDocument(byte[] bytes, String givenName, Options options) {
        String fileName = givenName.substring(0, Math.min(givenName.length(), LONGEST_FILE_NAME));
        refuseOthers();
        FormDefinition form = form(options);
        ReadDocument document;
        try (CellSource source = CellFiles.open(bytes, fileName)) {
            document = DocumentReading.read(List.of(form), source);
        }
        Integer year = options.year() == null ? document.head().year() : options.year();
        UnitView unit = unit(options.unit(), document, year);
        BudgetUnit budgetUnit = organizations.unit(unit.id()).orElseThrow(Refusal::notFound);
        desk.authorise(budgetUnit.place(), Post.SUBMITTER, Post.DEPARTMENT_REVIEWER);
        Taking taking = new Taking(budgetUnit, drafts.year(year), fileName, options, document.findings());
        document.tables().forEach(taking::take);
        List<TableOutcome> outcomes = taking.outcomes;
        List<Finding> findings = taking.findings;
        if (options.dryRun()) {
            acts.current().didNothing();
            return new Result(null, form.key(), outcomes, findings);
        }
        ImportRecord imported = new ImportRecord(
                fileName,
                form.key(),
                unit.region(),
                caller.get().accountId(),
                clock.instant(),
                document,
                BINDING.toJson(outcomes),
                BINDING.toJson(kept(findings)));
        records.add(imported);
        acts.current().did(new Act.Deed(unit.region(), null, fileName, List.of()));
        return new Result(imported.id(), form.key(), outcomes, findings);
    }

    private static List<Finding> kept(List<Finding> findings) {
        int characters = 0;
        int count = 0;
        while (count < findings.size() && characters < MOST_KEPT_FINDINGS) {
            characters += findings.get(count).toString().length();
            count++;
        }
        return findings.subList(0, count);
    }

    private void refuseOthers() {
        boolean fills = caller.get().holds(Post.SUBMITTER) || caller.get().holds(Post.DEPARTMENT_REVIEWER);
        if (!fills) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost"));
        }
    }

    private FormDefinition form(Options options) {
        String key = options.form();
        if (key != null && !key.isBlank()) {
            return forms.find(key.strip()).orElseThrow(() -> Refusal.malformed("form.unknown", "form", key));
        }
        String region = caller.get().appointments().stream()
                .map(held -> held.region())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        Integer year = options.year();
        return forms.get(year == null ? regions.get(region).newest().form() : regions.form(region, year));
    }

    private UnitView unit(@Nullable String said, ReadDocument document, @Nullable Integer year) {
        String code = said == null || said.isBlank() ? document.head().unitCode() : said.strip();
        try {
            return showUnits.unit(null, code);
        } catch (Refusal refusal) {
            List<Reason> reasons = new ArrayList<>(refusal.reasons());
            if (year == null) {
                reasons.add(Reason.of("year.missing", "year"));
            }
            throw new Refusal(refusal.kind(), reasons);
        }
    }

    /** One document while it is taken over. */
    private final class Taking {

        private final BudgetUnit unit;
        private final int year;
        private final String fileName;
        private final Options options;
        private final List<Finding> findings;
        private final List<TableOutcome> outcomes = new ArrayList<>();
        private final Map<String, TargetTable> existing = new HashMap<>();
        private final Map<String, Integer> equalNames = new HashMap<>();
        private final Set<String> taken = new HashSet<>();

        Taking(BudgetUnit unit, int year, String fileName, Options options, List<Finding> found) {
            this.unit = unit;
            this.year = year;
            this.fileName = fileName;
            this.options = options;
            this.findings = new ArrayList<>(found);
            // Asked once for all, so that a long document costs no query per project.
            tables.of(unit.place().region(), year, unit.id()).forEach(table -> existing.put(table.key(), table));
        }

        void take(ReadTable read) {
            TableContent content = read.content();
            List<Reason> tooLong = ContentCheck.tooLong(content);
            tooLong.forEach(reason -> findings.add(
                    new Finding(Severity.ERROR, placeOf(read, reason.field()), reason.rule(), reason.arguments())));
            int ordinal = equalNames.merge(String.valueOf(content.project().name()), 1, Integer::sum);
            String key = TargetTable.keyOf(content.project(), ordinal);
            TargetTable table = existing.get(key);
            if (!tooLong.isEmpty()) {
                outcome(null, content, Outcome.REFUSED);
            } else if (!taken.add(key)) {
                refuse(
                        read,
                        null,
                        "import.doubleCode",
                        String.valueOf(content.project().code()));
            } else if (table == null) {
                create(content, ordinal);
            } else if (ContentChanges.between(table.content(), content).isEmpty() || !options.update()) {
                outcome(table.id(), table.content(), Outcome.UNCHANGED);
            } else if (table.stage() != Stage.DRAFT) {
                refuse(
                        read,
                        table.id(),
                        "import.notDraft",
                        "@stage." + table.stage().name());
            } else {
                update(table, content);
            }
        }

        private void create(TableContent content, int ordinal) {
            Long id = options.dryRun()
                    ? null
                    : Long.valueOf(
                            drafts.open(unit, year, content, ordinal, fileName).id());
            outcome(id, content, Outcome.CREATED);
        }

        private void update(TargetTable table, TableContent content) {
            if (!options.dryRun()) {
                TargetTable locked = tables.findForChange(table.id()).orElseThrow(Refusal::notFound);
                drafts.fill(locked, content, fileName);
            }
            outcome(table.id(), content, Outcome.UPDATED);
        }

        private void refuse(ReadTable read, @Nullable Long id, String rule, String argument) {
            TableContent content = read.content();
            findings.add(Finding.warning(
                    read.place().whole().toString(),
                    rule,
                    String.valueOf(content.project().name()),
                    argument));
            outcome(id, content, Outcome.REFUSED);
        }

        private void outcome(@Nullable Long id, TableContent content, Outcome outcome) {
            outcomes.add(new TableOutcome(
                    id,
                    unit.code(),
                    String.valueOf(content.project().name()),
                    content.indicators().size(),
                    content.total(),
                    outcome));
        }
    }

    /** The line on which the text stands that a reason is about. */
    private static String placeOf(ReadTable read, String field) {
        int open = field.indexOf('[');
        if (field.startsWith("indicators[")) {
            int row = Integer.parseInt(field.substring(open + 1, field.indexOf(']')));
            return read.indicatorPlaces().get(row).whole().toString();
        }
        return read.place().whole().toString();
    }

    /** What became of one table. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    /**
     * How a file is to be taken over.
     *
     * @param form the form's key; null for the caller's region's
     * @param year the fiscal year; null for the one in the file
     * @param unit the budget unit's code; null for the one in the file
     * @param update whether drafts that are there already are brought up to date
     * @param dryRun whether only to tell what would happen
     */
    public record Options(
            @Nullable String form,
            @Nullable Integer year,
            @Nullable String unit,
            boolean update,
            boolean dryRun) {}

    /**
     * What became of a file.
     *
     * @param id the record's id; null after a dry run
     */
    public record Result(@Nullable Long id, String form, List<TableOutcome> tables, List<Finding> findings) {

        public Result {
            tables = List.copyOf(tables);
            findings = List.copyOf(findings);
        }
    }

    /**
     * What became of one table.
     *
     * @param id null where a dry run would create it, or it was refused
     * @param indicators how many it has
     * @param total the year's budget in 元
     */
    public record TableOutcome(
            @Nullable Long id, String unit, String project, int indicators, BigDecimal total, Outcome outcome) {}
}
