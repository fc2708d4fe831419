package org.jixiao.planted.target.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Table {

    @Id
    private long id;

    public long id() {
        return id;
    }
}
