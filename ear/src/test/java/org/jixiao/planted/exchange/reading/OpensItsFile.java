package org.jixiao.planted.exchange.reading;

import org.jixiao.planted.target.persistence.Tables;

public class OpensItsFile {

    public Tables tables() {
        return new Tables();
    }
}
