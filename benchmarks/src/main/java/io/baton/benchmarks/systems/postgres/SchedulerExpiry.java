package io.baton.benchmarks.systems.postgres;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.baton.benchmarks.systems.Sightings;
import io.baton.benchmarks.systems.Sightings.Ending;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/**
 * db-scheduler: each deadline is a task of its own, planned in the transaction that takes the referral in, and run in one of
 * its own. A task whose referral was declined meanwhile finds nothing to do.
 */
final class SchedulerExpiry implements Expiry {
    private static final String TASK = "expire-referral";
    private static final String EXPIRE = Sql.ending("expire-one.sql");
    /** Many more than processors, since each waits for its commits; more were no faster. */
    private static final int THREADS = 20;
    /** For the scheduler's own look-outs and heartbeats. */
    private static final int HOUSEKEEPING = 4;
    /** What it picks at once is several times what its threads run; it picks again before they have nothing left. */
    private static final double PICK_BELOW = 1.0;

    private static final double PICK_UP_TO = 4.0;
    /** Only when nothing is left that is due. */
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Failure failure = new Failure();
    private DataSource database;
    private Sightings sightings;
    private Scheduler scheduler;
    private final OneTimeTask<Void> task =
            Tasks.oneTime(TASK).execute((instance, execution) -> expire(Integer.parseInt(instance.getId())));

    @Override
    public String name() {
        return "db-scheduler";
    }

    @Override
    public List<String> tables() {
        return List.of(Sql.of("scheduled-tasks.sql"));
    }

    @Override
    public int connections() {
        return THREADS + HOUSEKEEPING;
    }

    @Override
    public void start(DataSource source, Sightings heard) {
        database = source;
        sightings = heard;
        scheduler = Scheduler.create(source, task)
                .threads(THREADS)
                .pollUsingLockAndFetch(PICK_BELOW, PICK_UP_TO)
                .pollingInterval(LOOK)
                .build();
        scheduler.start();
    }

    private void expire(int request) {
        try (Connection connection = database.getConnection();
                PreparedStatement expire = connection.prepareStatement(EXPIRE)) {
            expire.setInt(1, request);
            try (ResultSet rows = expire.executeQuery()) {
                for (Open ended : Open.all(rows)) sightings.ended(ended.request(), Ending.EXPIRED, ended.due());
            }
        } catch (SQLException e) {
            failure.note(e);
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Watch in(Connection connection) {
        SchedulerClient client = SchedulerClient.Builder.create(OpenTransaction.of(connection), task)
                .build();
        return referrals -> client.scheduleBatch(
                referrals.stream().<SchedulableInstance<?>>map(this::planned).toList());
    }

    private SchedulableInstance<Void> planned(Open referral) {
        return SchedulableInstance.of(task.instance(String.valueOf(referral.request())), referral.due());
    }

    @Override
    public void requireAtWork() {
        failure.rethrow();
    }

    @Override
    public void close() {
        if (scheduler != null) scheduler.stop();
    }
}
