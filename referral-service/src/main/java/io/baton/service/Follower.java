package io.baton.service;

/** Reads a topic to its end and on, without a group: what it knows is complete only while it follows. */
@FunctionalInterface
interface Follower {
    /** @return whether it has read to the end, and reads on */
    boolean following();
}
