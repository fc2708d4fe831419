package org.jixiao.target.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jixiao.organization.model.Actor;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.BasisDocument;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.BasisDocuments;

/** Who works on a table attaches a basis document to it (依据文件): the unit in its step, a reviewer in theirs. */
@Stateless
@UseCase
public class AttachDocument {

    @Inject
    private DocumentsDesk desk;

    @Inject
    private BasisDocuments documents;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /**
     * Attaches a document.
     *
     * @param name the file's name; its ending says what it is
     * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT when it is not the caller's step, RULE when the file is not what its
     *     name says, of no kind that is taken, empty or too large, or the table has enough of them
     */
    @UseCase("DOCUMENT_ATTACHED")
    public DocumentView attach(long tableId, String name, byte[] content) {
        TargetTable table = desk.take(tableId);
        Actor actor = desk.actor(table);
        BasisDocument document = new BasisDocument(table, actor, clock.instant(), name, content);
        if (documents.of(tableId).size() >= BasisDocument.MOST) {
            throw Refusal.rule(Reason.of("document.tooMany", "file", Integer.toString(BasisDocument.MOST)));
        }
        documents.add(document, content);
        acts.current()
                .did(new Act.Deed(
                        table.region(), tableId, null, List.of(new CellChange("documents", "", document.name()))));
        return DocumentView.of(document, true);
    }
}
