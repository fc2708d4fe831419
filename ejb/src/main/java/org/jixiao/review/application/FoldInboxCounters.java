package org.jixiao.review.application;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.jixiao.review.persistence.InboxCounters;

/** Folds, every hour, what the inbox's counters have grown by, so that reading them stays cheap. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class FoldInboxCounters implements HousekeepingTask {

    @Inject
    private InboxCounters counters;

    @Override
    public Rhythm rhythm() {
        return Rhythm.HOURLY;
    }

    @Override
    public void run() {
        while (counters.fold() > 0) {
            // Each go takes so many rows only; the next one takes the next.
        }
    }
}
