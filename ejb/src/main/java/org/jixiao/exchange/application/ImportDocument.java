package org.jixiao.exchange.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.exchange.model.Correction;
import org.jixiao.exchange.model.ImportRecord;
import org.jixiao.exchange.model.ImportedFile;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.persistence.ImportRecords;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A unit or its department takes a document over from a file (导入): each project becomes a draft, or brings an existing
 * draft up to date; a self-evaluation brings its table along; the bureau may take a document over as approved. All of it
 * happens or nothing; what was not read for sure is told by its place and kept as written.
 */
@Stateless
@UseCase
public class ImportDocument {

    private static final Jsonb BINDING = JsonbBuilder.create();

    @Inject
    private CurrentCaller caller;

    @Inject
    private DocumentFiles files;

    @Inject
    private UnderstoodPreviews understood;

    @Inject
    private DocumentTaking taking;

    @Inject
    private ImportRecords records;

    @Inject
    private ImportProgress progress;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /**
     * Takes a document over, as it is read.
     *
     * @param bytes the file
     * @param givenName its name, for the trail
     * @throws Refusal NOT_FOUND when it has a unit that the caller may not see, FORBIDDEN when the caller fills no tables
     *     there, RULE when the file cannot be read or year, unit, number or date are neither in the file nor said;
     *     nothing is stored then
     */
    @UseCase("IMPORTED")
    public Result importDocument(byte[] bytes, String givenName, Options options) {
        String fileName = FileName.of(givenName);
        taking.refuseOthers(options);
        try {
            progress.tell(caller.get().accountId(), 0, 0);
            ReadDocument document = files.read(bytes, fileName, options.form());
            DocumentTaking.Taken taken = taking.take(document, fileName, options);
            if (options.dryRun()) {
                acts.current().didNothing();
                return taken.result(null);
            }
            ImportRecord imported = new ImportRecord(
                    fileName,
                    FileName.mediaType(fileName),
                    taken.scope().region(),
                    caller.get().accountId(),
                    clock.instant(),
                    document);
            records.add(imported);
            ImportedFile file = new ImportedFile(imported, bytes);
            records.add(file);
            finish(imported, file, document, taken);
            return taken.result(imported.id());
        } finally {
            progress.end(caller.get().accountId());
        }
    }

    /**
     * Takes a previewed document over, with what a person has corrected.
     *
     * @param recordId the preview
     * @param corrections what is written over cells that were read
     * @throws Refusal NOT_FOUND when it is not the caller's preview, CONFLICT when it was taken over already, MALFORMED
     *     when a correction names no cell or cannot be read, and as {@link #importDocument} does
     */
    @UseCase("IMPORTED")
    public Result takeOver(long recordId, List<Correction> corrections, Options options) {
        taking.refuseOthers(options);
        long account = caller.get().accountId();
        ImportRecord preview = records.findForChange(recordId).orElseThrow(Refusal::notFound);
        if (preview.isTakenOverBy(account)) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("import.taken", "", preview.fileName()));
        }
        if (!preview.isPreviewOf(account)) {
            throw Refusal.notFound();
        }
        String fileName = preview.fileName();
        try {
            progress.tell(account, 0, 0);
            ReadDocument read = understood.of(
                    recordId, options.form(), () -> files.read(file(recordId).content(), fileName, options.form()));
            ReadDocument document = Corrections.apply(read, corrections);
            DocumentTaking.Taken taken = taking.take(document, fileName, options);
            if (options.dryRun()) {
                acts.current().didNothing();
                return taken.result(null);
            }
            // What was read before has been forgotten on the way.
            finish(records.find(recordId).orElseThrow(Refusal::notFound), file(recordId), document, taken);
            understood.forget(recordId);
            return taken.result(recordId);
        } finally {
            progress.end(account);
        }
    }

    private ImportedFile file(long recordId) {
        return records.file(recordId).orElseThrow(Refusal::notFound);
    }

    private void finish(ImportRecord imported, ImportedFile file, ReadDocument document, DocumentTaking.Taken taken) {
        imported.takeOver(document, taken.scope(), taken.tableIds(), clock.instant());
        file.takeOver(BINDING.toJson(taken.tables()), BINDING.toJson(taken.findings()));
        acts.current().did(new Act.Deed(taken.scope().region(), null, imported.fileName(), List.of()));
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
     * @param form the form's key; null to recognise it
     * @param year the fiscal year; null for the one in the file
     * @param unit the budget unit's code; null for those in the file
     * @param update whether what is there already is brought up to date
     * @param dryRun whether only to tell what would happen
     * @param approval the document under which its tables stand approved; null when they become drafts
     */
    public record Options(
            @Nullable String form,
            @Nullable Integer year,
            @Nullable String unit,
            boolean update,
            boolean dryRun,
            @Nullable AsApproved approval) {

        /** Tables that become drafts. */
        public Options(
                @Nullable String form, @Nullable Integer year, @Nullable String unit, boolean update, boolean dryRun) {
            this(form, year, unit, update, dryRun, null);
        }

        /** The same, only told. */
        Options tried() {
            return new Options(form, year, unit, update, true, approval);
        }
    }

    /**
     * The approval document under which a file's tables stand approved.
     *
     * @param number its number (文号); null for the one in the file
     * @param date its date; null for the one in the file
     */
    public record AsApproved(
            @Nullable String number, @Nullable LocalDate date) {}

    /**
     * What became of a file.
     *
     * @param id the record's id; null after a dry run
     * @param department what became of the department's sheet; null when the file has none
     */
    public record Result(
            @Nullable Long id,
            String form,
            @Nullable DepartmentOutcome department,
            List<TableOutcome> tables,
            List<Finding> findings) {

        public Result {
            tables = List.copyOf(tables);
            findings = List.copyOf(findings);
        }
    }

    /**
     * What became of one table.
     *
     * @param id null where a dry run would create it, or it was refused
     * @param unit the unit's code
     * @param indicators how many it has
     * @param total the year's budget in 元; of an evaluation 全年预算
     */
    public record TableOutcome(
            @Nullable Long id, String unit, String project, int indicators, BigDecimal total, Outcome outcome) {}

    /**
     * What became of a department's sheet.
     *
     * @param id null where a dry run would create it, or it was refused
     * @param unit the code of the unit under which it stands
     * @param project its title
     */
    public record DepartmentOutcome(@Nullable Long id, String unit, String project, Outcome outcome) {}
}
