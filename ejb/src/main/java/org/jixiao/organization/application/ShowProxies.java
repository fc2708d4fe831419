package org.jixiao.organization.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.model.Proxy;
import org.jixiao.organization.persistence.Organizations;

/** Looking at the caller's proxies: who acts for the caller, for whom the caller acts, and who could. */
@Stateless
public class ShowProxies {

    private static final int OFFERED = 20;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Organizations organizations;

    @Inject
    private Clock clock;

    /** Those that hold today or will, in which the caller is either of the two; the first day first. */
    public List<ProxyView> mine() {
        Caller person = caller.get();
        LocalDate today = LocalDate.now(clock);
        return organizations.proxiesOf(person.accountId(), today).stream()
                .map(proxy -> view(proxy, person, today))
                .toList();
    }

    /** People of the caller's regions who may be appointed, by login; the first few. */
    public List<Person> deputies(String text) {
        Caller person = caller.get();
        return organizations.people(person.ownRegions(), text, OFFERED + 1).stream()
                .filter(account -> account.id() != person.accountId())
                .filter(account -> account.appointments().stream().noneMatch(held -> held.post() == Post.AUDITOR))
                .limit(OFFERED)
                .map(Person::of)
                .toList();
    }

    private static ProxyView view(Proxy proxy, Caller person, LocalDate today) {
        return new ProxyView(
                proxy.id(),
                Person.of(proxy.principal()),
                Person.of(proxy.deputy()),
                proxy.firstDay(),
                proxy.lastDay(),
                !proxy.firstDay().isAfter(today),
                proxy.principal().id() == person.accountId());
    }

    /** A person by login and name. */
    public record Person(String login, String name) {

        static Person of(Account account) {
            return new Person(account.login(), account.name());
        }
    }

    /**
     * A proxy as it is shown.
     *
     * @param principal who is away
     * @param deputy who acts meanwhile
     * @param running whether it holds today
     * @param mine whether the caller is the one who is away, and may end it
     */
    public record ProxyView(
            long id, Person principal, Person deputy, LocalDate from, LocalDate to, boolean running, boolean mine) {}
}
