package io.baton.benchmarks.systems.postgres;

import io.baton.benchmarks.systems.Sightings;
import io.baton.benchmarks.systems.Sightings.Ending;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** One statement ends a set of referrals, again and again, in as many connections as the machine has processors. */
final class SetBasedExpiry implements Expiry {
    private static final int WORKERS = Runtime.getRuntime().availableProcessors();
    /** Larger sets were no faster, and keep declines waiting. */
    private static final int MOST = 2_000;
    /** Until the next look, when less was due than could be ended at once. */
    private static final Duration LOOK = Duration.ofMillis(20);

    private final List<Thread> workers = new ArrayList<>();
    private final Failure failure = new Failure();
    private volatile boolean closing;

    @Override
    public String name() {
        return "set-based SQL";
    }

    @Override
    public List<String> tables() {
        return List.of();
    }

    @Override
    public int connections() {
        return WORKERS;
    }

    @Override
    public void start(DataSource database, Sightings sightings) {
        for (int worker = 0; worker < WORKERS; worker++)
            workers.add(Thread.ofPlatform().name("expiry-" + worker).start(() -> work(database, sightings)));
    }

    private void work(DataSource database, Sightings sightings) {
        try (Connection connection = database.getConnection();
                PreparedStatement expire = connection.prepareStatement(Sql.ending("expire-due.sql"))) {
            expire.setInt(1, MOST);
            while (!closing) if (expire(expire, sightings) < MOST) LockSupport.parkNanos(LOOK.toNanos());
        } catch (SQLException | RuntimeException e) {
            failure.note(e);
        }
    }

    private static int expire(PreparedStatement expire, Sightings sightings) throws SQLException {
        try (ResultSet rows = expire.executeQuery()) {
            List<Open> ended = Open.all(rows);
            for (Open referral : ended) sightings.ended(referral.request(), Ending.EXPIRED, referral.due());
            return ended.size();
        }
    }

    /** The index over open deadlines is the watch. */
    @Override
    public Watch in(Connection connection) {
        return referrals -> {};
    }

    @Override
    public void requireAtWork() {
        failure.rethrow();
    }

    @Override
    public void close() {
        closing = true;
        try {
            for (Thread worker : workers) worker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
