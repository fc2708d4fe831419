package org.jixiao.shared.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The application's only clock, in the time of its users' offices. */
@ApplicationScoped
public class ClockProducer {

    /** The time of the users' offices. */
    public static final ZoneId OFFICE_TIME = ZoneId.of("Asia/Shanghai");

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.system(OFFICE_TIME);
    }
}
