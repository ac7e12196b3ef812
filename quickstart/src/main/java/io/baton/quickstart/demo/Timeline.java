package io.baton.quickstart.demo;

import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Prints the demo's events as they arrive. */
final class Timeline {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private final PrintWriter out;

    Timeline(PrintWriter out) {
        this.out = out;
    }

    synchronized void say(String who, String what) {
        out.printf("%s  %-8s %s%n", CLOCK.format(LocalTime.now()), who, what);
        out.flush();
    }
}
