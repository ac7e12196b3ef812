package io.baton.benchmarks.systems;

import java.time.Instant;

/** Hears what a system commits, at the moment when another program could have seen it. Any thread may tell. */
public interface Sightings {
    /** How a decline was answered. */
    enum Answer {
        /** It ended the request, now or when it was asked first. */
        GRANTED,
        /** The request had expired. */
        REFUSED
    }

    /** How a request ended. */
    enum Ending {
        DECLINED,
        EXPIRED
    }

    /** The answer to a decline is committed. Told once for each time that it was asked. */
    void answered(int request, Answer answer);

    /**
     * A request's end is committed. Told once for each ending that the system has recorded: twice would be the system's
     * error, and is found.
     *
     * @param due the request's deadline, as the system has it
     */
    void ended(int request, Ending ending, Instant due);
}
