package org.jixiao.planted.target.application;

import java.time.LocalDate;
import java.util.function.Supplier;

public class RefersToTheWall {

    public Supplier<LocalDate> today() {
        return LocalDate::now;
    }
}
