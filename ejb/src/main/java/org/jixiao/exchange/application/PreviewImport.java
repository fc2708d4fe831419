package org.jixiao.exchange.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jixiao.exchange.application.ImportDocument.Options;
import org.jixiao.exchange.application.ImportDocument.Result;
import org.jixiao.exchange.model.Correction;
import org.jixiao.exchange.model.ImportRecord;
import org.jixiao.exchange.model.ImportedFile;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.persistence.ImportRecords;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whoever would take a document over looks first at what was understood (预览): the file is kept for the person alone, and
 * what it would become is told as often as it is corrected. {@link ImportDocument#takeOver} then does it.
 *
 * <p>Nothing effective happens here, so the trail has no entry of it.
 */
@Stateless
@UseCase
public class PreviewImport {

    /** Who has not taken a document over by then uploads it again. */
    private static final Duration KEPT = Duration.ofDays(7);

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
     * Keeps a file and tells what it would become. Previews that are older than a week are removed.
     *
     * @throws Refusal NOT_FOUND when it has a unit that the caller may not see, FORBIDDEN when the caller takes no
     *     documents over, RULE when nobody can read the file; nothing is kept then
     */
    @UseCase("IMPORT_PREVIEWED")
    public Preview open(byte[] bytes, String givenName, Options options) {
        String fileName = FileName.of(givenName);
        String region = taking.region(options);
        acts.current().didNothing();
        ReadDocument document = files.read(bytes, fileName, options.form());
        records.removePreviews(clock.instant().minus(KEPT));
        ImportRecord preview = new ImportRecord(
                fileName, FileName.mediaType(fileName), region, caller.get().accountId(), clock.instant(), document);
        records.add(preview);
        records.add(new ImportedFile(preview, bytes));
        understood.of(preview.id(), options.form(), () -> document);
        return preview(preview.id(), document, fileName, options);
    }

    /**
     * Tells what a kept file would become with corrections.
     *
     * @throws Refusal NOT_FOUND when it is not the caller's preview, CONFLICT when it was taken over, MALFORMED when a correction names no cell or cannot
     *     be read, and as {@link ImportDocument} tells
     */
    @UseCase("IMPORT_PREVIEWED")
    public Preview show(long id, List<Correction> corrections, Options options) {
        taking.region(options);
        acts.current().didNothing();
        ImportRecord preview = own(id);
        ReadDocument read =
                understood.of(id, options.form(), () -> files.read(file(id), preview.fileName(), options.form()));
        ReadDocument corrected = Corrections.apply(read, corrections);
        return preview(id, corrected, preview.fileName(), options);
    }

    private Preview preview(long id, ReadDocument document, String fileName, Options options) {
        try {
            return new Preview(
                    id,
                    fileName,
                    document,
                    taking.take(document, fileName, options.tried()).result(null),
                    List.of());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.RULE) {
                throw refusal;
            }
            return new Preview(id, fileName, document, null, refusal.reasons());
        } finally {
            progress.end(caller.get().accountId());
        }
    }

    /** The file as it was uploaded, to be shown beside what was understood. */
    public byte[] file(long id) {
        own(id);
        return records.file(id).map(ImportedFile::content).orElseThrow(Refusal::notFound);
    }

    private ImportRecord own(long id) {
        long account = caller.get().accountId();
        ImportRecord found = records.find(id).orElseThrow(Refusal::notFound);
        if (found.isTakenOverBy(account)) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("import.taken", "", found.fileName()));
        }
        if (!found.isPreviewOf(account)) {
            throw Refusal.notFound();
        }
        return found;
    }

    /**
     * What a file would become.
     *
     * @param id by which it is taken over
     * @param fileName the file's name
     * @param document what was understood, corrections included
     * @param result what would become of each table, and all findings; null while the document as a whole cannot be taken
     *     over
     * @param reasons why it cannot be taken over yet, such as a year that is missing
     */
    public record Preview(
            long id,
            String fileName,
            ReadDocument document,
            @Nullable Result result,
            List<Reason> reasons) {}
}
