package org.jixiao.shared.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was answered to a request that carried an {@code Idempotency-Key}, so that a repetition does nothing twice. */
@Entity
@Table(name = "idempotent_answer")
public class IdempotentAnswer {

    /** The status of a request that is still under way. */
    public static final int RUNNING = 0;

    @EmbeddedId
    private Key key;

    @Column(name = "request_hash", nullable = false)
    private String requestHash;

    @Column(name = "status", nullable = false)
    private int status;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    @Column(name = "body")
    private @Nullable String body;

    @Column(name = "answered_at", nullable = false)
    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected IdempotentAnswer() {}

    public IdempotentAnswer(Key key, String requestHash, Instant at) {
        this.key = key;
        this.requestHash = requestHash;
        this.status = RUNNING;
        this.answeredAt = at;
    }

    public void answered(int statusCode, @Nullable String type, @Nullable String text, Instant at) {
        status = statusCode;
        mediaType = type;
        body = text;
        answeredAt = at;
    }

    public boolean isFor(String hash) {
        return requestHash.equals(hash);
    }

    public boolean isRunning() {
        return status == RUNNING;
    }

    public int status() {
        return status;
    }

    public @Nullable String mediaType() {
        return mediaType;
    }

    public @Nullable String body() {
        return body;
    }

    public Instant answeredAt() {
        return answeredAt;
    }

    /** Each account has keys of its own. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "account_login", nullable = false)
        private String login;

        @Column(name = "idempotency_key", nullable = false)
        private String value;

        @SuppressWarnings("NullAway.Init")
        protected Key() {}

        public Key(String login, String value) {
            this.login = login;
            this.value = value;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && login.equals(that.login) && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return Objects.hash(login, value);
        }
    }
}
