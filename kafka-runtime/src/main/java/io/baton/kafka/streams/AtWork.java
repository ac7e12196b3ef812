package io.baton.kafka.streams;

import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * Whether an application does its work. One that takes partitions over from another goes on with its own meanwhile, for as
 * long as their stores take to be read; to Streams it runs again only then.
 */
final class AtWork implements KafkaStreams.StateListener {
    private volatile State state = State.CREATED;
    /** It has run, and nothing has failed since. */
    private volatile boolean well;

    @Override
    public void onChange(State now, State before) {
        if (now == State.RUNNING) well = true;
        state = now;
    }

    /** A thread has failed: its partitions stand still until it runs again. */
    void failed() {
        well = false;
    }

    boolean running() {
        return state == State.RUNNING || state == State.REBALANCING && well;
    }
}
