package org.jixiao.review.application;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jixiao.review.persistence.OverdueItems;

/** Tells, every hour, the next higher post of all work that has become overdue (逾期上报), each once. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EscalateOverdue implements HousekeepingTask {

    private static final Logger LOG = Logger.getLogger(EscalateOverdue.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    private OverdueItems overdue;

    @Inject
    private EscalateItem escalateItem;

    @Inject
    private Clock clock;

    @Override
    public Rhythm rhythm() {
        return Rhythm.HOURLY;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        long after = 0;
        List<Long> items = overdue.items(now, after, AT_ONCE);
        while (!items.isEmpty()) {
            for (long item : items) {
                try {
                    escalateItem.escalate(item, now);
                } catch (RuntimeException e) {
                    // The next hour tries again, and the others are not to wait for that.
                    LOG.log(Level.WARNING, e, () -> "Overdue work " + item + " could not be escalated");
                }
                after = item;
            }
            items = overdue.items(now, after, AT_ONCE);
        }
    }
}
