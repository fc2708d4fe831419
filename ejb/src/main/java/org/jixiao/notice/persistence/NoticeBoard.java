package org.jixiao.notice.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jixiao.notice.model.Notice;
import org.jixiao.notice.model.NoticeMark;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Caller;
import org.jixiao.review.model.Queue;
import org.jspecify.annotations.Nullable;

/** The notices that are kept. */
@ApplicationScoped
public class NoticeBoard {

    @PersistenceContext
    private EntityManager entities;

    public void add(Notice notice) {
        entities.persist(notice);
    }

    /**
     * What the caller is told, newest first.
     *
     * @param after where the page before ended; null for the first page
     */
    public List<Notice> page(Caller caller, @Nullable Key after, int limit) {
        Key from = after == null ? Key.BEGINNING : after;
        return entities.createQuery(
                        "select n from Notice n where n.queue in :queues and (n.at < :at or n.at = :at and n.id < :id)"
                                + " order by n.at desc, n.id desc",
                        Notice.class)
                .setParameter("queues", queues(caller))
                .setParameter("at", from.at())
                .setParameter("id", from.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many the caller has not read; counted up to a most. */
    public int unread(Caller caller, int most) {
        return entities.createQuery("select n.id from Notice n where n.queue in :queues and n.at > :read", Long.class)
                .setParameter("queues", queues(caller))
                .setParameter(
                        "read",
                        mark(caller.accountId()).map(NoticeMark::readUntil).orElse(Instant.EPOCH))
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    public Optional<NoticeMark> mark(long accountId) {
        return Optional.ofNullable(entities.find(NoticeMark.class, accountId));
    }

    /** The caller has read all that was told until then. */
    public void read(long accountId, Instant until) {
        // Two windows of one person at once: the second one waits.
        entities.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        mark(accountId)
                .ifPresentOrElse(
                        mark -> mark.readUntil(until), () -> entities.persist(new NoticeMark(accountId, until)));
    }

    private static List<String> queues(Caller caller) {
        return Queue.of(caller).stream().map(Queue::key).toList();
    }

    /** The place of a notice among all, the newest first. */
    public record Key(Instant at, long id) {

        static final Key BEGINNING = new Key(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

        public static Key of(Notice notice) {
            return new Key(notice.at(), notice.id());
        }
    }
}
