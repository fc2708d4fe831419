package org.jixiao.notice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jixiao.notice.application.ReadNotices;
import org.jixiao.notice.application.ShowNotices;
import org.jixiao.notice.application.ShowNotices.NoticeView;
import org.jixiao.notice.persistence.NoticeBoard;
import org.jixiao.shared.web.Language;
import org.jixiao.shared.web.Paging;
import org.jspecify.annotations.Nullable;

/** The person's notices (消息), newest first, paged by the page's own address. */
@Named
@RequestScoped
public class NoticeList {

    private static final int LINES = 50;
    private static final String PART = "~";
    private static final String PAGE = "/notice/notices.xhtml";

    @Inject
    private ShowNotices showNotices;

    @Inject
    private ReadNotices readNotices;

    @Inject
    private Language language;

    private @Nullable String after;
    private @Nullable String trail;
    private @Nullable String until;
    private ShowNotices.@Nullable Page page;

    public void open() {
        page = showNotices.page(read(after), LINES);
        until = page.items().isEmpty() ? null : page.items().get(0).at().toString();
    }

    public List<NoticeView> getItems() {
        return page == null ? List.of() : page.items();
    }

    public String sentence(NoticeView notice) {
        return NoticeSentence.of(language.locale(), notice);
    }

    /** All that this page and those after it show is read. */
    public String markRead() {
        String shown = until;
        readNotices.read(shown == null ? null : Instant.parse(shown));
        return PAGE + "?faces-redirect=true";
    }

    public String getNext() {
        NoticeBoard.Key next = page == null ? null : page.next();
        return new Paging(PAGE).next(trail, after, next == null ? null : next.at() + PART + next.id());
    }

    public String getPrevious() {
        return new Paging(PAGE).previous(trail, after);
    }

    /** What is no place among the notices is their beginning. */
    private static NoticeBoard.@Nullable Key read(@Nullable String written) {
        String[] parts = written == null ? new String[0] : written.split(PART, -1);
        if (parts.length != 2 || !parts[1].matches("\\d{1,18}")) {
            return null;
        }
        try {
            return new NoticeBoard.Key(Instant.parse(parts[0]), Long.parseLong(parts[1]));
        } catch (DateTimeException e) {
            return null;
        }
    }

    public @Nullable String getAfter() {
        return after;
    }

    public void setAfter(@Nullable String after) {
        this.after = after == null || after.isBlank() ? null : after;
    }

    public @Nullable String getTrail() {
        return trail;
    }

    public void setTrail(@Nullable String trail) {
        this.trail = trail;
    }

    public @Nullable String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until != null && until.matches("[0-9TZ:.-]{10,40}") ? until : null;
    }
}
