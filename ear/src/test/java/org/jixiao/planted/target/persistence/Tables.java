package org.jixiao.planted.target.persistence;

public class Tables {

    public void add(Object table) {
        throw new UnsupportedOperationException("only planted: " + table);
    }
}
