package org.jixiao.planted.target.application;

import java.time.Instant;

public class LooksAtTheWall {

    public Instant look() {
        return Instant.now();
    }
}
