package org.jixiao.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.jixiao.review.application.ProcessCheck;
import org.jixiao.review.application.SeekLostWork;
import org.jixiao.review.application.ShowLostWork;
import org.jixiao.shared.web.Paging;
import org.jspecify.annotations.Nullable;

/** The work that the last check found lost (流程巡检), paged by the page's own address. */
@Named
@RequestScoped
public class LostWorkList {

    private static final int LINES = 50;
    private static final String PAGE = "/review/lost-work.xhtml";

    @Inject
    private ShowLostWork showLostWork;

    @Inject
    private SeekLostWork seekLostWork;

    private @Nullable String after;
    private @Nullable String trail;
    private ShowLostWork.@Nullable Page page;

    public void open() {
        page = showLostWork.page(after == null ? null : Long.valueOf(after), LINES);
    }

    /** Checks now, and shows what was found. */
    public String seek() {
        seekLostWork.seek();
        return PAGE + "?faces-redirect=true";
    }

    public List<ShowLostWork.LostView> getItems() {
        return page == null ? List.of() : page.items();
    }

    /** When it was last checked; null when it never was. */
    public @Nullable Instant getCheckedAt() {
        return page == null ? null : page.checkedAt();
    }

    /** How many of one kind are told at most. */
    public int getMost() {
        return ProcessCheck.MOST;
    }

    public String getNext() {
        Long next = page == null ? null : page.next();
        return new Paging(PAGE).next(trail, after, next == null ? null : next.toString());
    }

    public String getPrevious() {
        return new Paging(PAGE).previous(trail, after);
    }

    public @Nullable String getAfter() {
        return after;
    }

    /** What is no number is the beginning. */
    public void setAfter(@Nullable String text) {
        after = text != null && text.matches("\\d{1,18}") ? text : null;
    }

    public @Nullable String getTrail() {
        return trail;
    }

    public void setTrail(@Nullable String trail) {
        this.trail = trail;
    }
}
