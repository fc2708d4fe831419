package org.jixiao.planted.target.application;

import jakarta.ejb.Stateless;
import org.jixiao.planted.target.persistence.Tables;

@Stateless
public class ShowAndWrite {

    public void show(Tables tables) {
        tables.add("");
    }
}
