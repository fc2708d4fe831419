package org.jixiao.notice.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jixiao.notice.application.ShowNotices;
import org.jspecify.annotations.Nullable;

/** How many notices the person has not read, as the header of every page says. */
@Named
@RequestScoped
public class Bell {

    @Inject
    private ShowNotices showNotices;

    private @Nullable Integer unread;

    public int getUnread() {
        if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            // Before the page is drawn, an action may still change it.
            return 0;
        }
        Integer known = unread;
        if (known == null) {
            known = showNotices.unread();
            unread = known;
        }
        return known;
    }

    /** The number as it is shown. */
    public String getCount() {
        return getUnread() >= ShowNotices.MOST_COUNTED
                ? ShowNotices.MOST_COUNTED - 1 + "+"
                : Integer.toString(getUnread());
    }
}
