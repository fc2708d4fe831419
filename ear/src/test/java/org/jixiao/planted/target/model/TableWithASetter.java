package org.jixiao.planted.target.model;

public class TableWithASetter {

    private String name = "";

    public void setName(String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }
}
