package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.target.application.TableView;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/** Looking into the inbox (待办): what waits for the caller's posts. */
@Stateless
public class ShowInbox {

    @Inject
    private Inbox inbox;

    @Inject
    private CurrentCaller caller;

    /** @param after where the page before ended; null for the first page */
    public Page page(Inbox.Filter filter, Inbox.@Nullable Key after, int limit) {
        List<InboxItem> found = inbox.page(caller.get(), filter, after, limit + 1);
        boolean more = found.size() > limit;
        List<InboxItem> items = more ? found.subList(0, limit) : found;
        return new Page(items.stream().map(Item::of).toList(), more ? Inbox.Key.of(items.get(items.size() - 1)) : null);
    }

    public long count(Inbox.Filter filter) {
        return inbox.count(caller.get(), filter);
    }

    /** @param next where the next page begins; null when this is the last */
    public record Page(List<Item> items, Inbox.@Nullable Key next) {}

    /**
     * What waits.
     *
     * @param stage the kind of work
     * @param since since when it has waited
     * @param due when it is due; null when it is not
     */
    public record Item(
            long id, Stage stage, Instant since, @Nullable Instant due, TableView.Summary table) {

        static Item of(InboxItem item) {
            return new Item(
                    item.id(),
                    item.stage(),
                    item.since(),
                    item.due().equals(InboxItem.NEVER) ? null : item.due(),
                    TableView.Summary.of(item.table()));
        }
    }
}
