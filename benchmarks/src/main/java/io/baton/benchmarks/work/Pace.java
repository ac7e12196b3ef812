package io.baton.benchmarks.work;

import java.util.concurrent.locks.LockSupport;

/** Sends open loop: at times fixed beforehand, whether or not what was sent before has been answered. */
public final class Pace {
    private static final double NANOS_PER_SECOND = 1e9;

    private Pace() {}

    /** Something that is sent. */
    @FunctionalInterface
    public interface Sending {
        /** @param intended when it was to be sent, as {@link System#nanoTime()} tells it: latency counts from then */
        void send(int number, long intended);
    }

    /** Sends so many, numbered from 0, at a fixed rate. */
    public static void even(int count, double perSecond, Sending sending) {
        long start = System.nanoTime();
        for (int number = 0; number < count; number++) {
            long intended = start + (long) (number * NANOS_PER_SECOND / perSecond);
            await(intended);
            sending.send(number, intended);
        }
    }

    /** Returns at that instant of {@link System#nanoTime()}, or at once if it has passed. */
    static void await(long instant) {
        for (long left; (left = instant - System.nanoTime()) > 0; ) LockSupport.parkNanos(left);
    }
}
