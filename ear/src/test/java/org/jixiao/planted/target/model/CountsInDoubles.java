package org.jixiao.planted.target.model;

public class CountsInDoubles {

    public long count(double[] amounts) {
        return amounts.length;
    }
}
