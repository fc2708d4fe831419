package org.jixiao.exchange.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How far the documents are that are being taken over on this node, for a screen that asks now and then. */
@ApplicationScoped
public class ImportProgress {

    private final Map<Long, Progress> running = new ConcurrentHashMap<>();

    /** How far the account's document is; empty when none is being taken over. */
    public Optional<Progress> of(long accountId) {
        return Optional.ofNullable(running.get(accountId));
    }

    void tell(long accountId, int done, int total) {
        running.put(accountId, new Progress(done, total));
    }

    void end(long accountId) {
        running.remove(accountId);
    }

    /**
     * How far a document is.
     *
     * @param done how many of its tables are taken over
     * @param total how many it has; 0 while it is being read
     */
    public record Progress(int done, int total) {}
}
