package org.jixiao.organization.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Proxy;
import org.jixiao.organization.persistence.Organizations;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;

/** Who is back, or will not be away after all, ends the proxy (结束代理): the deputy has no rights by it from now on. */
@Stateless
@UseCase
public class EndProxy {

    @Inject
    private CurrentCaller caller;

    @Inject
    private Organizations organizations;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /**
     * Ends a proxy of the caller's, at once.
     *
     * @throws Refusal NOT_FOUND when the caller has appointed no such one, CONFLICT when it is over already
     */
    @UseCase("PROXY_ENDED")
    public void end(long id) {
        Caller person = caller.get();
        acts.current().authorised(person.login(), null);
        Proxy proxy = organizations
                .proxy(id)
                .filter(found -> found.principal().id() == person.accountId())
                .orElseThrow(Refusal::notFound);
        LocalDate today = LocalDate.now(clock);
        if (proxy.isOver(today)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    Reason.of("proxy.over", "", proxy.lastDay().toString()));
        }
        String before = proxy.deputy().login() + " " + proxy.firstDay() + "/" + proxy.lastDay();
        proxy.endWith(today.minusDays(1));
        acts.current()
                .did(new Act.Deed(
                        person.ownRegions().stream().findFirst().orElse(null),
                        null,
                        null,
                        List.of(new Act.CellChange("proxy", before, ""))));
    }
}
