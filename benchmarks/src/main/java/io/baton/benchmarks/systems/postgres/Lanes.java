package io.baton.benchmarks.systems.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The connections through which requests are served, each by a thread of its own. All requests of one referral go through
 * one of them, and so stays in order.
 */
final class Lanes implements AutoCloseable {
    /** Some work with the tables of one connection. */
    @FunctionalInterface
    interface Work {
        void with(ReferralTables tables) throws SQLException;
    }

    private record Lane(ExecutorService thread, ReferralTables tables) {}

    private final List<Lane> lanes = new ArrayList<>();
    private final Failure failure = new Failure();

    void add(ReferralTables tables) {
        lanes.add(new Lane(Executors.newSingleThreadExecutor(), tables));
    }

    /**
     * Runs it after all earlier requests of this referral.
     *
     * @return when it is done
     * @throws IllegalStateException if something that was asked for earlier failed
     */
    CompletableFuture<Void> ask(int request, Work work) {
        failure.rethrow();
        Lane lane = lanes.get(request % lanes.size());
        return CompletableFuture.runAsync(() -> run(lane.tables, work), lane.thread);
    }

    /** @throws IllegalStateException if something failed */
    void requireAtWork() {
        failure.rethrow();
    }

    private void run(ReferralTables tables, Work work) {
        try {
            work.with(tables);
        } catch (SQLException | RuntimeException e) {
            failure.note(e);
        }
    }

    @Override
    public void close() {
        for (Lane lane : lanes) lane.thread.close();
        for (Lane lane : lanes) run(lane.tables, ReferralTables::close);
    }
}
