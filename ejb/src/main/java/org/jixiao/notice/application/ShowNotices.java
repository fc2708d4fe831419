package org.jixiao.notice.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.notice.model.Notice;
import org.jixiao.notice.model.NoticeKind;
import org.jixiao.notice.model.NoticeMark;
import org.jixiao.notice.persistence.NoticeBoard;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Caller;
import org.jspecify.annotations.Nullable;

/** Looking at the notices of the caller's posts, newest first, and at how many are unread. */
@Stateless
public class ShowNotices {

    /** Nobody needs to know it more exactly. */
    public static final int MOST_COUNTED = 100;

    @Inject
    private NoticeBoard board;

    @Inject
    private CurrentCaller caller;

    /** @param after where the page before ended; null for the first page */
    public Page page(NoticeBoard.@Nullable Key after, int limit) {
        Caller person = caller.get();
        Instant read = board.mark(person.accountId()).map(NoticeMark::readUntil).orElse(Instant.EPOCH);
        List<Notice> found = board.page(person, after, limit + 1);
        boolean more = found.size() > limit;
        List<Notice> shown = more ? found.subList(0, limit) : found;
        return new Page(
                shown.stream().map(notice -> view(notice, read)).toList(),
                more ? NoticeBoard.Key.of(shown.get(limit - 1)) : null);
    }

    /** How many are unread; at most {@link #MOST_COUNTED}. */
    public int unread() {
        return board.unread(caller.get(), MOST_COUNTED);
    }

    private static NoticeView view(Notice notice, Instant read) {
        return new NoticeView(
                notice.id(),
                notice.at(),
                notice.kind(),
                notice.tableId(),
                notice.subject(),
                notice.actorName(),
                notice.onBehalfName(),
                notice.document(),
                notice.due(),
                notice.at().isAfter(read));
    }

    /** @param next where the next page begins; null when this is the last */
    public record Page(List<NoticeView> items, NoticeBoard.@Nullable Key next) {}

    /**
     * A notice as it is shown.
     *
     * @param table the table it leads to; null when it is about none
     * @param subject the name of the project or unit
     * @param account who did it; null when the system did
     * @param onBehalfOf the name of the one who was represented; null when nobody was
     * @param document the document's number, or the fiscal year a unit is to fill
     * @param due the day by which something is or was to be done
     */
    public record NoticeView(
            long id,
            Instant at,
            NoticeKind kind,
            @Nullable Long table,
            String subject,
            @Nullable String account,
            @Nullable String onBehalfOf,
            @Nullable String document,
            @Nullable LocalDate due,
            boolean unread) {}
}
