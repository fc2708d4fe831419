package org.jixiao.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jixiao.review.model.FillingDeadline;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.Queue;
import org.jixiao.target.model.Stage;

/** The filling deadlines that are kept, and who is not yet done with filling. */
@ApplicationScoped
public class FillingDeadlines {

    @PersistenceContext
    private EntityManager entities;

    public void add(FillingDeadline deadline) {
        entities.persist(deadline);
        // A second one for the same department and year is to be refused here and not at commit.
        entities.flush();
    }

    public Optional<FillingDeadline> find(long departmentId, int year) {
        return entities.createQuery(
                        "select d from FillingDeadline d where d.departmentId = :department and d.year = :year",
                        FillingDeadline.class)
                .setParameter("department", departmentId)
                .setParameter("year", year)
                .getResultStream()
                .findFirst();
    }

    /** The work that waits in a queue for tables of a year; what came in during the year has no filling deadline. */
    public List<InboxItem> waiting(Queue queue, int year) {
        return entities.createQuery(
                        "select i from InboxItem i where i.queue = :queue and i.year = :year"
                                + " and i.adjustsId is null and i.addition = false order by i.id",
                        InboxItem.class)
                .setParameter("queue", queue.key())
                .setParameter("year", year)
                .getResultList();
    }

    /** How many tables each unit of a department has in a year, adjustments aside, and how many of them are drafts still. */
    public List<Filling> fillings(long departmentId, int year) {
        return entities
                .createQuery(
                        "select t.unit.id, count(t), sum(case when t.stage = :draft then 1 else 0 end) from TargetTable t"
                                + " where t.unit.department.id = :department and t.year = :year and t.adjustsId is null"
                                + " group by t.unit.id",
                        Object[].class)
                .setParameter("draft", Stage.DRAFT)
                .setParameter("department", departmentId)
                .setParameter("year", year)
                .getResultList()
                .stream()
                .map(row -> new Filling(
                        ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), ((Number) row[2]).longValue()))
                .toList();
    }

    /** The drafts of a department's units in a year, adjustments aside, by unit and id. */
    public List<Long> drafts(long departmentId, int year) {
        return entities.createQuery(
                        "select t.id from TargetTable t where t.unit.department.id = :department and t.year = :year"
                                + " and t.stage = :draft and t.adjustsId is null order by t.unit.id, t.id",
                        Long.class)
                .setParameter("department", departmentId)
                .setParameter("year", year)
                .setParameter("draft", Stage.DRAFT)
                .getResultList();
    }

    /** How far one unit is. */
    public record Filling(long unitId, long tables, long drafts) {}
}
