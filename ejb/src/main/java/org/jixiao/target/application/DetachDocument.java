package org.jixiao.target.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.BasisDocument;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.BasisDocuments;

/** Who attached a basis document takes it away again (删除依据文件), as long as nobody else has had the table since. */
@Stateless
@UseCase
public class DetachDocument {

    @Inject
    private DocumentsDesk desk;

    @Inject
    private BasisDocuments documents;

    @Inject
    private Acts acts;

    /**
     * Takes a document away.
     *
     * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT when it is not the caller's step, RULE when somebody else attached it
     *     or the table has gone on since
     */
    @UseCase("DOCUMENT_DETACHED")
    public void detach(long tableId, long id) {
        TargetTable table = desk.take(tableId);
        BasisDocument document = documents.find(tableId, id).orElseThrow(Refusal::notFound);
        if (!document.mayBeRemovedBy(desk.actor(table), table)) {
            throw Refusal.rule(Reason.of("document.notYours", "id", document.name(), document.accountName()));
        }
        documents.remove(document);
        acts.current()
                .did(new Act.Deed(
                        table.region(), tableId, null, List.of(new CellChange("documents", document.name(), ""))));
    }
}
