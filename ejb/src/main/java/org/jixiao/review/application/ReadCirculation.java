package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Caller;
import org.jixiao.review.persistence.Circulations;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;

/** Somebody has looked at a table that was sent to them to know of. That is no matter for the trail. */
@Stateless
@UseCase
public class ReadCirculation {

    @Inject
    private Desk desk;

    @Inject
    private Circulations circulations;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /** @throws Refusal NOT_FOUND when the caller may not see the table */
    @UseCase("READ")
    public void read(long id) {
        desk.show(id);
        Caller person = caller.get();
        circulations.unread(id, person.accountId()).forEach(circulation -> circulation.read(clock.instant()));
        acts.current().authorised(person.login(), null);
        acts.current().didNothing();
    }
}
