package org.jixiao.planted.target.application;

import jakarta.persistence.EntityManager;

public class KnowsTheEntityManager {

    public void forget(EntityManager entities) {
        entities.clear();
    }
}
