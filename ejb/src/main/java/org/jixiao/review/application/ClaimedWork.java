package org.jixiao.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Caller;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.persistence.Inbox;

/** Whose work it is, asked of many tables at once. */
@ApplicationScoped
public class ClaimedWork {

    @Inject
    private Inbox inbox;

    @Inject
    private CurrentCaller caller;

    /** The tables whose step somebody else than the caller has claimed (签收), each with that person's name. */
    public Map<Long, String> byOthers(Collection<Long> tableIds) {
        Caller person = caller.get();
        Map<Long, String> claimed = new HashMap<>();
        for (InboxItem item : inbox.of(tableIds)) {
            if (!item.isForOpinion() && item.claimedBy() != null && !person.isOrRepresents(item.claimedBy())) {
                claimed.put(item.tableId(), String.valueOf(item.claimedName()));
            }
        }
        return claimed;
    }
}
