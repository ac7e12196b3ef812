package io.baton.kafka.streams;

/**
 * What an application may use, and how often its data lies somewhere.
 *
 * @param threads that work
 * @param replicas of its internal topics
 * @param standbys of its stores, on other instances: so many can be lost before a store is read again from its changelog
 * @param cacheMegabytes of memory for reading and writing all stores of this process; what the first application says holds
 *     for the others
 */
public record Resources(int threads, short replicas, int standbys, int cacheMegabytes) {
    /** Enough that the stores of a million open referrals are read from memory. */
    public static final int CACHE_MEGABYTES = 128;
    /** With a quarter of it, what is written is flushed so often that little is taken in. */
    public static final int LEAST_CACHE_MEGABYTES = 32;

    /** @return what an application that does not grow needs: one thread, no standbys */
    public static Resources of(short replicas) {
        return new Resources(1, replicas, 0, CACHE_MEGABYTES);
    }
}
