package org.jixiao.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jixiao.organization.model.Caller;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.Queue;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/** The inbox: what waits for whom, paged by keyset so that a deep page costs what the first one does. */
@ApplicationScoped
public class Inbox {

    @PersistenceContext
    private EntityManager entities;

    public void add(InboxItem item) {
        entities.persist(item);
    }

    public void remove(String taskId) {
        entities.createQuery("select i from InboxItem i where i.taskId = :task", InboxItem.class)
                .setParameter("task", taskId)
                .getResultList()
                .forEach(entities::remove);
    }

    /** The step that waits at a table, if one does. */
    public Optional<InboxItem> step(long tableId) {
        return of(tableId).stream().filter(item -> !item.isForOpinion()).findFirst();
    }

    /** All that waits at a table: the step and the opinions that are wanted on it. */
    public List<InboxItem> of(long tableId) {
        return entities.createQuery("select i from InboxItem i where i.table.id = :id order by i.id", InboxItem.class)
                .setParameter("id", tableId)
                .getResultList();
    }

    /**
     * What waits for the caller's posts, earliest due first, then longest waiting.
     *
     * @param after where the page before ended; null for the first page
     */
    public List<InboxItem> page(Caller caller, Filter filter, @Nullable Key after, int limit) {
        return query("select i", " order by i.due, i.since, i.id", caller, filter, after, InboxItem.class)
                .setMaxResults(limit)
                .getResultList();
    }

    public long count(Caller caller, Filter filter) {
        return query("select count(i)", "", caller, filter, null, Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> query(
            String select, String order, Caller caller, Filter filter, @Nullable Key after, Class<T> type) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> where = new ArrayList<>();
        List<Stage> stages = filter.stage() == null ? List.of(Stage.values()) : List.of(filter.stage());
        where.add("i.queue in :queues");
        parameters.put(
                "queues", Queue.of(caller, stages).stream().map(Queue::key).toList());
        if (after != null) {
            where.add("(i.due > :due or i.due = :due and i.since > :since"
                    + " or i.due = :due and i.since = :since and i.id > :id)");
            parameters.put("due", after.due());
            parameters.put("since", after.since());
            parameters.put("id", after.id());
        }
        if (filter.stage() != null) {
            where.add("i.stage = :stage");
            parameters.put("stage", filter.stage());
        }
        if (filter.text() != null) {
            where.add(
                    "(lower(i.table.projectName) like :text escape '!' or lower(i.table.unit.name) like :text escape '!')");
            String escaped = filter.text()
                    .toLowerCase(Locale.ROOT)
                    .replace("!", "!!")
                    .replace("%", "!%")
                    .replace("_", "!_");
            parameters.put("text", "%" + escaped + "%");
        }
        TypedQuery<T> query =
                entities.createQuery(select + " from InboxItem i where " + String.join(" and ", where) + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    /**
     * What is wanted of the inbox; null means any.
     *
     * @param stage the kind of work
     * @param text a part of the project's or the unit's name
     */
    public record Filter(@Nullable Stage stage, @Nullable String text) {

        public static final Filter ALL = new Filter(null, null);
    }

    /** The place of an item in the order of the inbox. */
    public record Key(Instant due, Instant since, long id) {

        public static Key of(InboxItem item) {
            return new Key(item.due(), item.since(), item.id());
        }
    }
}
