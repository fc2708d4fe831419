package org.jixiao.planted.target.rest;

import org.jixiao.planted.target.persistence.Tables;

public class TouchesTheStore {

    public void touch(Tables tables) {
        tables.add("");
    }
}
