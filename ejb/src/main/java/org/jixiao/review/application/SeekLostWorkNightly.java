package org.jixiao.review.application;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Checks every night that no work is lost. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeekLostWorkNightly implements HousekeepingTask {

    @Inject
    private SeekLostWork seekLostWork;

    @Override
    public Rhythm rhythm() {
        return Rhythm.NIGHTLY;
    }

    @Override
    public void run() {
        seekLostWork.seekByItself();
    }
}
