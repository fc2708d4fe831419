package org.jixiao.target.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.target.application.MarkSecret;

/** Marking the table on the screen as secret, or taking the mark away. */
@Named
@RequestScoped
public class SecrecyMarking {

    @Inject
    private ShownTable shown;

    @Inject
    private MarkSecret markSecret;

    @Inject
    private Notices notices;

    public boolean isPossible() {
        return markSecret.isPossible(shown.number());
    }

    /** Turns the mark round. */
    public void turn() {
        boolean secret = !shown.getView().marks().secret();
        try {
            markSecret.mark(shown.number(), secret);
            shown.refresh();
            notices.done(secret ? "secret.marked" : "secret.unmarked");
        } catch (Refusal refusal) {
            notices.refused(refusal);
        }
    }
}
