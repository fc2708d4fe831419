package org.jixiao.organization.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.persistence.Organizations;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** The person for whom this request runs, read once per request so that a post taken away counts at once. */
@RequestScoped
public class CurrentCaller {

    @Inject
    private SecurityContext security;

    @Inject
    private Organizations organizations;

    @Inject
    private Clock clock;

    private @Nullable Caller caller;

    /** @throws Refusal NOT_FOUND when nobody is signed in or the account is gone */
    public Caller get() {
        Caller known = caller;
        if (known == null) {
            Principal principal = security.getCallerPrincipal();
            if (principal == null) {
                throw Refusal.notFound();
            }
            known = organizations
                    .account(principal.getName())
                    .map(this::callerOf)
                    .orElseThrow(Refusal::notFound);
            caller = known;
        }
        return known;
    }

    /** Whom the person represents is read anew, because a long piece of work may outlast a proxy (代理). */
    public void renewProxies() {
        Caller known = caller;
        if (known != null && !known.represented().isEmpty()) {
            actAs(known.accountId());
        }
    }

    /** The work goes on for that account, as when a job carries out what a person has ordered. */
    public void actAs(long accountId) {
        caller = organizations.account(accountId).map(this::callerOf).orElseThrow(Refusal::notFound);
    }

    private Caller callerOf(Account account) {
        return Caller.of(account, organizations.represented(account.id(), LocalDate.now(clock)));
    }
}
