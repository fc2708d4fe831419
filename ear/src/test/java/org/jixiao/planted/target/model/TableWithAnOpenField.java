package org.jixiao.planted.target.model;

public class TableWithAnOpenField {

    public String name = "";
}
