package org.jixiao.whole;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what is to happen, and no longer than it may take. */
public final class Until {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private Until() {}

    /** Returns as soon as the condition holds. */
    public static void holds(String what, Duration most, BooleanSupplier condition) {
        holds(() -> what, most, condition);
    }

    /** Returns as soon as the condition holds; what has not happened is asked only when time is up. */
    public static void holds(Supplier<String> what, Duration most, BooleanSupplier condition) {
        long deadline = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + most.toSeconds() + " s: " + what.get());
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
