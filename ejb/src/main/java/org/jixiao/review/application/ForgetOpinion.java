package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Caller;
import org.jixiao.review.persistence.UsualOpinions;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Refusal;

/** Somebody no longer uses an opinion that was kept. */
@Stateless
@UseCase
public class ForgetOpinion {

    @Inject
    private UsualOpinions opinions;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Acts acts;

    /** @throws Refusal NOT_FOUND when the caller has kept no such opinion */
    @UseCase("OPINION_FORGOTTEN")
    public void forget(long id) {
        Caller person = caller.get();
        acts.current().authorised(person.login(), null);
        acts.current().didNothing();
        opinions.remove(opinions.find(id)
                .filter(opinion -> opinion.accountId() == person.accountId())
                .orElseThrow(Refusal::notFound));
    }
}
