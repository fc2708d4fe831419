package org.jixiao.planted.target.model;

import java.math.BigDecimal;

public class ReadsADouble {

    public BigDecimal read(String text) {
        return BigDecimal.valueOf(Double.parseDouble(text));
    }
}
