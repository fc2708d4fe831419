package org.jixiao.organization.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Department;
import org.jixiao.organization.model.Place;
import org.jixiao.organization.model.Proxy;
import org.jixiao.organization.model.Represented;

/**
 * The departments, units and accounts that are kept.
 *
 * <p>Each call has a transaction, its caller's or its own: some callers have none, and on a thread of the container the
 * entity manager outside transactions may be closed already.
 */
@Transactional
@ApplicationScoped
public class Organizations {

    @PersistenceContext
    private EntityManager entities;

    public void add(Department department) {
        entities.persist(department);
    }

    public void add(BudgetUnit unit) {
        entities.persist(unit);
        // Appointments name units and departments by id alone, so these must be written before them.
        entities.flush();
    }

    public void add(Account account) {
        entities.persist(account);
    }

    public Optional<Account> account(String login) {
        return entities.createQuery("select a from Account a where a.login = :login", Account.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    public Optional<Account> account(long id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    /** All who hold a post within whose reach the place lies, by name. */
    public List<Account> people(Place place) {
        return entities.createQuery(
                        "select distinct a from Account a join a.appointments p where p.unitId = :unit"
                                + " or p.unitId is null and p.departmentId = :department"
                                + " or p.unitId is null and p.departmentId is null and p.region = :region"
                                + " order by a.name, a.id",
                        Account.class)
                .setParameter("unit", place.unitId())
                .setParameter("department", place.departmentId())
                .setParameter("region", place.region())
                .getResultList();
    }

    public void add(Proxy proxy) {
        entities.persist(proxy);
    }

    public Optional<Proxy> proxy(long id) {
        return Optional.ofNullable(entities.find(Proxy.class, id));
    }

    /** Whom the account represents on that day. */
    public List<Represented> represented(long accountId, LocalDate day) {
        return entities
                .createQuery(
                        "select p from Proxy p where p.deputy.id = :deputy and p.firstDay <= :day and p.lastDay >= :day"
                                + " order by p.id",
                        Proxy.class)
                .setParameter("deputy", accountId)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .map(proxy -> Represented.of(proxy.principal()))
                .toList();
    }

    /** The account, locked until the transaction ends. */
    public Optional<Account> accountForChange(long id) {
        return Optional.ofNullable(entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The proxies that the account has appointed for any day of that time. */
    public List<Proxy> proxyOverlapping(long principalId, LocalDate from, LocalDate to) {
        return entities.createQuery(
                        "select p from Proxy p where p.principal.id = :principal and p.firstDay <= :to"
                                + " and p.lastDay >= :from and p.firstDay <= p.lastDay order by p.firstDay",
                        Proxy.class)
                .setParameter("principal", principalId)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** The proxies that hold on that day or later, in which the account is either of the two. */
    public List<Proxy> proxiesOf(long accountId, LocalDate day) {
        return entities.createQuery(
                        "select p from Proxy p where (p.principal.id = :account or p.deputy.id = :account)"
                                + " and p.lastDay >= :day and p.firstDay <= p.lastDay order by p.firstDay, p.id",
                        Proxy.class)
                .setParameter("account", accountId)
                .setParameter("day", day)
                .getResultList();
    }

    /**
     * The people who hold a post in one of the regions.
     *
     * @param text a part of the name or login; empty for all
     * @param limit how many at most
     */
    public List<Account> people(List<String> regions, String text, int limit) {
        if (regions.isEmpty()) {
            return List.of();
        }
        String escaped = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return entities.createQuery(
                        "select a from Account a where (lower(a.name) like :text escape '!' or lower(a.login) like :text"
                                + " escape '!') and exists (select h from Account b join b.appointments h where b.id = a.id"
                                + " and h.region in :regions) order by a.login",
                        Account.class)
                .setParameter("text", "%" + escaped + "%")
                .setParameter("regions", regions)
                .setMaxResults(limit)
                .getResultList();
    }

    public Optional<Department> department(String region, String code) {
        return entities.createQuery(
                        "select d from Department d where d.region = :region and d.code = :code", Department.class)
                .setParameter("region", region)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    public Optional<Department> department(long id) {
        return Optional.ofNullable(entities.find(Department.class, id));
    }

    /** The units of a department, by code. */
    public List<BudgetUnit> unitsOf(long departmentId) {
        return entities.createQuery(
                        "select u from BudgetUnit u where u.department.id = :department order by u.code, u.id",
                        BudgetUnit.class)
                .setParameter("department", departmentId)
                .getResultList();
    }

    public boolean hasAccounts() {
        return entities.createQuery("select count(a) from Account a", Long.class)
                        .getSingleResult()
                > 0;
    }

    public Optional<BudgetUnit> unit(long id) {
        return Optional.ofNullable(entities.find(BudgetUnit.class, id));
    }

    /** The units of a region with that code; more than one when departments number their units alike. */
    public List<BudgetUnit> units(String region, String code) {
        return entities.createQuery(
                        "select u from BudgetUnit u where u.department.region = :region and u.code = :code order by u.id",
                        BudgetUnit.class)
                .setParameter("region", region)
                .setParameter("code", code)
                .getResultList();
    }

    public List<BudgetUnit> units(String region) {
        return entities.createQuery(
                        "select u from BudgetUnit u where u.department.region = :region order by u.code, u.id",
                        BudgetUnit.class)
                .setParameter("region", region)
                .getResultList();
    }

    public List<Department> departments(String region) {
        return entities.createQuery(
                        "select d from Department d where d.region = :region order by d.code", Department.class)
                .setParameter("region", region)
                .getResultList();
    }
}
