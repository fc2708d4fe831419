package org.jixiao.planted.target.application;

import java.time.Clock;

public class MakesAClock {

    public Clock make() {
        return Clock.systemUTC();
    }
}
