package io.baton.benchmarks.systems;

/**
 * A way to do Baton's job. It takes in requests, watches each one's deadline, and lets it be declined before that; each
 * request ends exactly once, as declined or as expired. A decline counts if it was taken in before the deadline by the
 * system's own clock, which is the machine's.
 *
 * <p>A request is a number from 0 on, and a decline is named by its request's number: how they become keys or ids is the
 * system's affair. Records are of a real RFI's size (see {@link Payload}).
 *
 * <p>Calls come from one thread, in this order: {@link #start}, then {@link #preload}, {@link #submit} and {@link #decline}
 * as they come, {@link #close}. Failures are unchecked exceptions; the run then prints no figure.
 */
public interface SystemUnderTest extends AutoCloseable {
    /** @return what it is, for the report */
    Description description();

    /**
     * Starts it on an empty directory, in processes of its own where its users would have them, and returns when it takes
     * work and watches deadlines.
     *
     * @param sightings told of each answer and each ending as soon as it is committed, from any thread
     */
    void start(Conditions conditions, Sightings sightings);

    /**
     * Takes in many requests, and returns when all of them are committed and watched. This is never measured, so it may go a
     * faster way than {@link #submit}, as long as what lies in the system afterwards is the same.
     */
    void preload(Preload preload);

    /**
     * Takes in a request; its deadline is {@link Conditions#responseWindow()} after it was taken in. Returns without waiting
     * for the commit, and may wait only for the system's own back-pressure.
     */
    void submit(int request);

    /**
     * Declines a request, without waiting for the answer. May be asked twice of the same request, and before a slow system
     * has even taken it in: then the decline must wait for it. The answer to a repeat is the answer to the first.
     */
    void decline(int request);

    /** @return what it has used up to now: all its processes, the broker's or database's included */
    Charge charged();

    /** Stops all of it, and leaves no process behind. Does nothing if it never started. */
    @Override
    void close();
}
