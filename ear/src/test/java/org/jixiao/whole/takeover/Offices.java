package org.jixiao.whole.takeover;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.exchange.model.ImportRecord;
import org.jixiao.exchange.model.ReadDocument.Head;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Appointment;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Department;
import org.jixiao.organization.model.Post;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetTable;

/** A department of 福州市鼓楼区 with two units, its people, and what is kept of it. */
@Stateless
public class Offices {

    @PersistenceContext
    private EntityManager entities;

    /** @param code new for each test */
    public Office found(String code) {
        return found("gulou", code);
    }

    /** The same in another region. */
    public Office found(String region, String code) {
        Department department = new Department(region, code, "部门" + code);
        entities.persist(department);
        BudgetUnit first = new BudgetUnit(department, code + "001", "本级" + code);
        BudgetUnit second = new BudgetUnit(department, code + "003", "中心（" + code + "）");
        entities.persist(first);
        entities.persist(second);
        entities.flush();
        long submitter = account(
                code + ".submitter",
                Appointment.inUnit(Post.SUBMITTER, first),
                Appointment.inUnit(Post.SUBMITTER, second));
        long clerk = account(code + ".clerk", Appointment.inUnit(Post.SUBMITTER, first));
        long approver = account(code + ".approver", Appointment.inRegion(Post.APPROVER, region));
        return new Office(code, first.id(), second.id(), submitter, clerk, approver);
    }

    /** A table of the first unit in a form that the region does not use any more. */
    public long earlier(Office office, int year, String form, TableContent content) {
        TargetTable table = new TargetTable(entities.find(BudgetUnit.class, office.first()), year, form, 1, content);
        entities.persist(table);
        entities.flush();
        return table.id();
    }

    private long account(String login, Appointment... appointments) {
        Account account = new Account(login, login, "no password matches this");
        for (Appointment appointment : appointments) {
            account.appoint(appointment);
        }
        entities.persist(account);
        entities.flush();
        return account.id();
    }

    /** The kinds of the trail's entries of a table, oldest first, each with its document. */
    public List<String> trail(long table) {
        return entities.createQuery(
                        "select concat(e.kind, ' ', e.document) from AuditEntry e where e.tableId = :table order by e.id",
                        String.class)
                .setParameter("table", table)
                .getResultList();
    }

    /** Lets H2 count from now on what it is asked. */
    public void countQueries() {
        entities.createNativeQuery("set query_statistics false").executeUpdate();
        entities.createNativeQuery("set query_statistics true").executeUpdate();
    }

    /** How often H2 was asked for tables, their parts, units and evaluations since it counts. */
    public long queries() {
        Object sum = entities.createNativeQuery(
                        "select coalesce(sum(execution_count), 0) from information_schema.query_statistics"
                                + " where lower(sql_statement) like 'select%' and (lower(sql_statement) like '%evaluation%'"
                                + " or lower(sql_statement) like '%target_%' or lower(sql_statement) like '%indicator%'"
                                + " or lower(sql_statement) like '%unit%')")
                .getSingleResult();
        return ((Number) sum).longValue();
    }

    public long tables(Office office) {
        return entities.createQuery("select count(t) from TargetTable t where t.unit.id in :units", Long.class)
                .setParameter("units", List.of(office.first(), office.second()))
                .getSingleResult();
    }

    public long records(Office office) {
        return entities.createQuery("select count(r) from ImportRecord r where r.accountId in :people", Long.class)
                .setParameter("people", List.of(office.submitter(), office.clerk(), office.approver()))
                .getSingleResult();
    }

    public long waiting(long table) {
        return entities.createQuery("select count(i) from InboxItem i where i.tableId = :table", Long.class)
                .setParameter("table", table)
                .getSingleResult();
    }

    /** A record with all that it has. */
    public Kept record(long id) {
        ImportRecord found = entities.find(ImportRecord.class, id);
        return new Kept(
                found.head(), new ArrayList<>(found.tables()), found.units().size());
    }

    public void age(long recordId, Instant at) {
        entities.createQuery("update ImportRecord r set r.importedAt = :at where r.id = :id")
                .setParameter("at", at)
                .setParameter("id", recordId)
                .executeUpdate();
    }

    /** The ids of an office, its units and its people. */
    public record Office(String code, long first, long second, long submitter, long clerk, long approver) {

        String firstCode() {
            return code + "001";
        }

        String secondCode() {
            return code + "003";
        }

        String secondName() {
            return "中心(" + code + ")";
        }
    }

    /** What is kept of a document. */
    public record Kept(Head head, List<Long> tables, int units) {}
}
