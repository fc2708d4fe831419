package org.jixiao.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jixiao.review.application.ShowInbox;
import org.jspecify.annotations.Nullable;

/** How much waits for the person, as the header of every page says. */
@Named
@RequestScoped
public class Waiting {

    @Inject
    private ShowInbox inbox;

    private @Nullable Long count;

    public long getCount() {
        if (FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            // Before the page is drawn, an action may still change it.
            return 0;
        }
        Long known = count;
        if (known == null) {
            known = inbox.waiting();
            count = known;
        }
        return known;
    }
}
