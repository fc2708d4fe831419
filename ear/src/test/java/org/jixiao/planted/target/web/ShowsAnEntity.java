package org.jixiao.planted.target.web;

import org.jixiao.planted.target.model.Table;

public class ShowsAnEntity {

    public long id(Table table) {
        return table.id();
    }
}
