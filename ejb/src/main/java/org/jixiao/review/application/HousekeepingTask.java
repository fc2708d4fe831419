package org.jixiao.review.application;

/**
 * Something that is to be looked after from time to time, once in the whole cluster. The process {@code housekeeping} calls
 * every bean that implements this; a failure is logged, keeps no other from running, and the next time comes.
 *
 * <p>A session bean, because the engine calls from another module; it does its work in transactions of its own, so that it
 * may be called again whenever it was interrupted.
 */
public interface HousekeepingTask {

    /** How often it is called. */
    enum Rhythm {
        /** At every full hour. */
        HOURLY,
        /** In the small hours of every night, when few people work. */
        NIGHTLY
    }

    Rhythm rhythm();

    /** Does all that is to be done now. */
    void run();
}
