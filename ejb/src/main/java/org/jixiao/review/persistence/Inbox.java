package org.jixiao.review.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.organization.model.Caller;
import org.jixiao.review.model.Due;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.InboxLine;
import org.jixiao.review.model.Queue;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/** The inbox: what waits for whom, paged by keyset so that a deep page costs what the first one does. */
@ApplicationScoped
public class Inbox {

    /** Beyond this, a filtered list is not counted: whoever wants to know more leafs. */
    public static final int MOST_COUNTED = 1_000;
    /** How many ids a question may name. */
    private static final int IN_A_QUESTION = 1000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private InboxPages pages;

    @Inject
    private InboxYears years;

    @Inject
    private InboxCounters counters;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    public void add(InboxItem item) {
        entities.persist(item);
        counters.change(item.queue(), item.stage(), 1);
        know(List.of(item));
    }

    /** An item that this transaction has seen already is not looked for again: each look writes all that is pending. */
    public void remove(String taskId) {
        InboxItem known = known().remove(taskId);
        if (known != null && entities.contains(known)) {
            remove(known);
            return;
        }
        entities.createQuery("select i from InboxItem i where i.taskId = :task", InboxItem.class)
                .setParameter("task", taskId)
                .getResultList()
                .forEach(this::remove);
    }

    private List<InboxItem> know(List<InboxItem> items) {
        Map<String, InboxItem> known = known();
        items.forEach(item -> known.put(item.taskId(), item));
        return items;
    }

    /** The items that this transaction has seen, by their tasks; outside of one nothing is remembered. */
    private Map<String, InboxItem> known() {
        if (transaction.getTransactionKey() == null) {
            return new HashMap<>();
        }
        Known known = (Known) transaction.getResource(Known.class);
        if (known == null) {
            known = new Known(new HashMap<>());
            transaction.putResource(Known.class, known);
        }
        return known.items();
    }

    private record Known(Map<String, InboxItem> items) {}

    private void remove(InboxItem item) {
        entities.remove(item);
        counters.change(item.queue(), item.stage(), -1);
    }

    /** The step that waits at a table, if one does. */
    public Optional<InboxItem> step(long tableId) {
        return of(tableId).stream().filter(item -> !item.isForOpinion()).findFirst();
    }

    /** All that waits at tables: the steps and the opinions that are wanted on them. */
    public List<InboxItem> of(Collection<Long> tableIds) {
        return tableIds.isEmpty()
                ? List.of()
                : know(entities.createQuery(
                                "select i from InboxItem i where i.tableId in :ids order by i.id", InboxItem.class)
                        .setParameter("ids", tableIds)
                        .getResultList());
    }

    /** The tables among them whose step somebody has claimed, or for which an opinion is wanted. */
    public List<Engaged> engaged(List<Long> tableIds) {
        List<Engaged> engaged = new ArrayList<>();
        for (int begin = 0; begin < tableIds.size(); begin += IN_A_QUESTION) {
            engaged.addAll(entities.createQuery(
                            "select new org.jixiao.review.persistence.Inbox$Engaged(i.tableId, i.forOpinion,"
                                    + " i.claimedBy) from InboxItem i where i.tableId in :ids"
                                    + " and i.claimedBy is not null",
                            Engaged.class)
                    .setParameter("ids", tableIds.subList(begin, Math.min(tableIds.size(), begin + IN_A_QUESTION)))
                    .getResultList());
        }
        return engaged;
    }

    /**
     * Somebody has to do with a table.
     *
     * @param forOpinion whether an opinion is wanted of that person; otherwise the step is that person's
     */
    public record Engaged(long tableId, boolean forOpinion, long accountId) {}

    /** All that waits at a table: the step and the opinions that are wanted on it. */
    public List<InboxItem> of(long tableId) {
        return know(
                entities.createQuery("select i from InboxItem i where i.tableId = :id order by i.id", InboxItem.class)
                        .setParameter("id", tableId)
                        .getResultList());
    }

    /**
     * What waits for the caller, earliest due first, then longest waiting. A page may hold fewer lines than asked for
     * although it is not the last, when a filter leaves little of much.
     *
     * @param after where the page before ended; null for the first page
     */
    public Page page(Caller caller, Filter filter, @Nullable Key after, int limit) {
        return pages.page(caller.regions(), queues(caller, filter), filter, after, limit);
    }

    /**
     * How much waits for the caller.
     *
     * @return the number; when it is more than {@link #MOST_COUNTED} and the filter says more than the kind of work, only
     *     that it is more
     */
    public long count(Caller caller, Filter filter) {
        if (!filter.isOnlyKind()) {
            return pages.count(caller.regions(), queues(caller, filter), filter);
        }
        Map<Stage, Long> counts = counts(caller);
        return filter.stage() == null
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(filter.stage(), 0L);
    }

    /** How much waits for the caller, by the kind of work. */
    public Map<Stage, Long> counts(Caller caller) {
        return counters.of(queues(caller, Filter.ALL));
    }

    /** The fiscal years of what waits for the caller, newest first. */
    public List<Integer> years(Caller caller) {
        return years.of(queues(caller, Filter.ALL));
    }

    private static List<String> queues(Caller caller, Filter filter) {
        List<Stage> stages = filter.stage() == null ? List.of(Stage.values()) : List.of(filter.stage());
        return Queue.of(caller, stages).stream().map(Queue::key).toList();
    }

    /** @param next where the next page begins; null when this is the last */
    public record Page(List<InboxLine> lines, @Nullable Key next) {}

    /**
     * What is wanted of the inbox; null means any.
     *
     * @param stage the kind of work
     * @param text a part of the project's or the unit's name
     * @param unit the unit's code
     * @param year the fiscal year
     * @param due when it is due
     * @param returned whether only what has come back is wanted
     */
    public record Filter(
            @Nullable Stage stage,
            @Nullable String text,
            @Nullable String unit,
            @Nullable Integer year,
            Due.Range due,
            boolean returned) {

        public static final Filter ALL = new Filter(null, null);

        public Filter(@Nullable Stage stage, @Nullable String text) {
            this(stage, text, null, null, Due.Range.ANY, false);
        }

        /** The same for when it is due. */
        public Filter due(Due.Range range) {
            return new Filter(stage, text, unit, year, range, returned);
        }

        /** The same for what has come back only. */
        public Filter onlyReturned() {
            return new Filter(stage, text, unit, year, due, true);
        }

        boolean isOnlyKind() {
            return text == null && unit == null && year == null && !returned && due.equals(Due.Range.ANY);
        }
    }

    /**
     * The place of a line in its list. Written as {@link #text()} it goes out with a page and comes back for the next one.
     *
     * @param due when it is due
     * @param since since when it has waited, or when it was decided
     * @param id the line's id
     */
    public record Key(Instant due, Instant since, long id) {

        static final Key FIRST = new Key(Due.Range.ANY.from(), Due.Range.ANY.from(), -1);

        private static final Pattern WRITTEN =
                Pattern.compile("([0-9a-z]{1,12})\\.([0-9a-z]{1,12})\\.([0-9a-z]{1,12})");

        private static final int RADIX = 36;

        public static Key of(InboxLine line) {
            return new Key(line.due(), line.since(), line.id());
        }

        public static Key of(InboxItem item) {
            return new Key(item.due(), item.since(), item.id());
        }

        /** As it stands in an address: letters, digits and two dots. */
        public String text() {
            return micros(due) + "." + micros(since) + "." + Long.toString(id, RADIX);
        }

        /** The key that the text says; empty when it says none. */
        public static Optional<Key> read(@Nullable String text) {
            Matcher matcher = WRITTEN.matcher(text == null ? "" : text);
            return matcher.matches()
                    ? Optional.of(new Key(
                            moment(matcher.group(1)),
                            moment(matcher.group(2)),
                            Long.parseLong(matcher.group(3), RADIX)))
                    : Optional.empty();
        }

        /** The database keeps no finer ones. */
        private static String micros(Instant instant) {
            return Long.toString(instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000, RADIX);
        }

        private static Instant moment(String micros) {
            return Instant.EPOCH.plus(Long.parseLong(micros, RADIX), ChronoUnit.MICROS);
        }
    }
}
