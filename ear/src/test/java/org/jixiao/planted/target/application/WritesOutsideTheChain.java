package org.jixiao.planted.target.application;

import java.util.List;
import org.jixiao.planted.target.persistence.Tables;

public class WritesOutsideTheChain {

    public void write(Tables tables) {
        List.of("").forEach(tables::add);
    }
}
