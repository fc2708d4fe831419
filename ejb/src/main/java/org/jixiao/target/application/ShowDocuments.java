package org.jixiao.target.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jixiao.organization.model.Actor;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.BasisDocument;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.BasisDocuments;

/** Looking at the basis documents (依据文件) of a table. */
@Stateless
public class ShowDocuments {

    /** The largest file that may be attached, in bytes. */
    public static final int MOST_BYTES = BasisDocument.MOST_BYTES;

    @Inject
    private Desk desk;

    @Inject
    private DocumentsDesk documentsDesk;

    @Inject
    private BasisDocuments documents;

    /** The documents of a table, oldest first. */
    public List<DocumentView> of(long tableId) {
        TargetTable table = desk.show(tableId);
        Optional<Actor> actor = documentsDesk.working(table);
        return documents.of(tableId).stream()
                .map(document -> DocumentView.of(
                        document,
                        actor.filter(who -> document.mayBeRemovedBy(who, table)).isPresent()))
                .toList();
    }

    /** Whether the caller may attach a document now. */
    public boolean isPossible(long tableId) {
        return documentsDesk.working(desk.show(tableId)).isPresent();
    }

    /** @throws Refusal NOT_FOUND when the table has no such document */
    public File file(long tableId, long id) {
        desk.show(tableId);
        BasisDocument document = documents.find(tableId, id).orElseThrow(Refusal::notFound);
        byte[] content = documents.file(id).orElseThrow(Refusal::notFound).content();
        return new File(document.name(), document.type().mediaType(), content);
    }

    /** A document's file. */
    public record File(String name, String mediaType, byte[] content) {}
}
