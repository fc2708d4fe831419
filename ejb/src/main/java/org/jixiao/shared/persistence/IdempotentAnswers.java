package org.jixiao.shared.persistence;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jixiao.shared.model.IdempotentAnswer;
import org.jspecify.annotations.Nullable;

/** The answers to requests with an {@code Idempotency-Key}, each written in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IdempotentAnswers {

    /** A request that has not been answered for so long died with its server, and its key is free again. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Begins a request, unless one with that key has begun before.
     *
     * @return the earlier one's answer; empty when the request may go ahead
     */
    public Optional<Earlier> begin(String login, String key, String requestHash) {
        Instant now = clock.instant();
        IdempotentAnswer.Key id = new IdempotentAnswer.Key(login, key);
        IdempotentAnswer known = entities.find(IdempotentAnswer.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (known != null
                && known.isRunning()
                && known.answeredAt().plus(ABANDONED).isBefore(now)) {
            entities.remove(known);
            entities.flush();
            known = null;
        }
        if (known != null) {
            return Optional.of(new Earlier(
                    known.isFor(requestHash), known.isRunning(), known.status(), known.mediaType(), known.body()));
        }
        entities.persist(new IdempotentAnswer(id, requestHash, now));
        entities.flush();
        return Optional.empty();
    }

    /** Keeps the answer. */
    public void answered(String login, String key, int status, @Nullable String mediaType, @Nullable String body) {
        IdempotentAnswer answer = entities.find(IdempotentAnswer.class, new IdempotentAnswer.Key(login, key));
        if (answer != null) {
            answer.answered(status, mediaType, body, clock.instant());
        }
    }

    /** Frees the key, because the request did nothing. */
    public void forget(String login, String key) {
        IdempotentAnswer answer = entities.find(IdempotentAnswer.class, new IdempotentAnswer.Key(login, key));
        if (answer != null) {
            entities.remove(answer);
        }
    }

    /**
     * What an earlier request with the key was told.
     *
     * @param same whether it was the same request
     * @param running whether it is still under way
     */
    public record Earlier(
            boolean same,
            boolean running,
            int status,
            @Nullable String mediaType,
            @Nullable String body) {}
}
