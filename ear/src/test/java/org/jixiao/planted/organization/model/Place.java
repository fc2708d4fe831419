package org.jixiao.planted.organization.model;

import jakarta.ejb.ApplicationException;
import org.jixiao.planted.shared.model.KnowsACapability;

public class Place {

    public KnowsACapability circle() {
        return new KnowsACapability();
    }

    @ApplicationException(rollback = true)
    public static class Taken extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
