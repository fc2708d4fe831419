package org.jixiao.shared.model;

import java.util.List;

/** A decision was about a content that is another now: it is refused with the difference, and may be made anew. */
public class ChangedMeanwhile extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String hash;
    private final transient List<CellDifference> changes;

    /**
     * @param hash the hash of the content as it is now
     * @param changes what is another than the person saw; empty where what was seen was never kept, such as a draft between
     *     two saves
     */
    public ChangedMeanwhile(Reason reason, String hash, List<CellDifference> changes) {
        super(Kind.CHANGED, reason);
        this.hash = hash;
        this.changes = List.copyOf(changes);
    }

    public String hash() {
        return hash;
    }

    public List<CellDifference> changes() {
        return changes;
    }
}
