package org.jixiao.organization.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.model.Proxy;
import org.jixiao.organization.persistence.Organizations;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who will be away appoints a deputy (设置代理): from a day to a day that person acts with the posts of the one
 * who is away.
 *
 * <p>Only one's own posts are lent, never those of people whom one represents.
 */
@Stateless
@UseCase
public class AppointDeputy {

    @Inject
    private CurrentCaller caller;

    @Inject
    private Organizations organizations;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /**
     * Appoints a deputy for the caller.
     *
     * @param deputyLogin the deputy's account
     * @param from the first day
     * @param to the last day
     * @return the id of the proxy
     * @throws Refusal RULE with all that is wrong with it
     */
    @UseCase("PROXY_APPOINTED")
    public long appoint(@Nullable String deputyLogin, @Nullable LocalDate from, @Nullable LocalDate to) {
        Caller person = caller.get();
        acts.current().authorised(person.login(), null);
        // Locked, so that two appointments at once do not overlap.
        Account principal = organizations.accountForChange(person.accountId()).orElseThrow(Refusal::notFound);
        Optional<Account> deputy = deputyLogin == null ? Optional.empty() : organizations.account(deputyLogin.strip());
        List<Reason> reasons = new ArrayList<>(wrongDays(from, to));
        reasons.addAll(wrongDeputy(person, deputy.orElse(null)));
        if (person.own().stream().allMatch(held -> held.post().reach() == Post.Reach.NO_TABLES)) {
            reasons.add(Reason.of("proxy.nothingToLend"));
        }
        if (from != null && to != null) {
            organizations.proxyOverlapping(principal.id(), from, to).stream()
                    .map(other -> Reason.of(
                            "proxy.overlaps",
                            "from",
                            other.deputy().name(),
                            other.firstDay().toString(),
                            other.lastDay().toString()))
                    .forEach(reasons::add);
        }
        if (!reasons.isEmpty() || from == null || to == null || deputy.isEmpty()) {
            throw new Refusal(Refusal.Kind.RULE, reasons);
        }
        Proxy proxy = new Proxy(principal, deputy.get(), from, to);
        organizations.add(proxy);
        String told = deputy.get().login() + " " + from + "/" + to;
        acts.current()
                .did(new Act.Deed(
                        person.ownRegions().stream().findFirst().orElse(null),
                        null,
                        null,
                        List.of(new Act.CellChange("proxy", "", told))));
        return proxy.id();
    }

    private List<Reason> wrongDays(@Nullable LocalDate from, @Nullable LocalDate to) {
        List<Reason> reasons = new ArrayList<>();
        if (from == null) {
            reasons.add(Reason.of("proxy.from.missing", "from"));
        } else if (from.isBefore(LocalDate.now(clock))) {
            reasons.add(Reason.of("proxy.from.past", "from", from.toString()));
        }
        if (to == null) {
            reasons.add(Reason.of("proxy.to.missing", "to"));
        } else if (from != null && to.isBefore(from)) {
            reasons.add(Reason.of("proxy.to.beforeFrom", "to", from.toString(), to.toString()));
        }
        return reasons;
    }

    /** Of an account of another region it is not told that there is one. */
    private static List<Reason> wrongDeputy(Caller person, @Nullable Account deputy) {
        if (deputy != null && deputy.id() == person.accountId()) {
            return List.of(Reason.of("proxy.deputy.self", "deputy"));
        }
        List<String> regions = person.ownRegions();
        if (deputy == null
                || deputy.appointments().stream().noneMatch(held -> regions.contains(String.valueOf(held.region())))) {
            return List.of(Reason.of("proxy.deputy.unknown", "deputy"));
        }
        // Who reads everything and changes nothing keeps to that.
        return deputy.appointments().stream().anyMatch(held -> held.post() == Post.AUDITOR)
                ? List.of(Reason.of("proxy.deputy.auditor", "deputy", deputy.name()))
                : List.of();
    }
}
