package org.jixiao.planted.target.model;

import org.jixiao.planted.target.persistence.Tables;

public class KnowsItsStore {

    public Tables tables() {
        return new Tables();
    }
}
