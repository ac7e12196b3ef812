package io.baton.benchmarks.systems.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.baton.benchmarks.systems.Charge;
import io.baton.benchmarks.systems.Conditions;
import io.baton.benchmarks.systems.Description;
import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.Sightings;
import io.baton.benchmarks.systems.Sightings.Answer;
import io.baton.benchmarks.systems.Sightings.Ending;
import io.baton.benchmarks.systems.SystemUnderTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Baton's job done by a database and a program that uses it. The database runs in processes of its own; the program is this
 * one, and charged with all that this one uses.
 */
public final class PostgresSystem implements SystemUnderTest {
    private static final int LANES = 8;
    private static final int PRELOADED_AT_ONCE = 5_000;

    private final Expiry expiry;
    private final Commit commit;
    private final PostgresPrograms programs = PostgresPrograms.require();
    private final Lanes lanes = new Lanes();
    private PostgresServer server;
    private HikariDataSource pool;
    private Duration responseWindow;
    private Sightings sightings;
    /** What this process had used before. */
    private Duration cpuBefore;

    private PostgresSystem(Expiry expiry, Commit commit) {
        this.expiry = expiry;
        this.commit = commit;
    }

    /** @throws IllegalStateException if there is no PostgreSQL here; the message says what to install */
    public static PostgresSystem setBased() {
        return new PostgresSystem(new SetBasedExpiry(), Commit.SYNCHRONOUS);
    }

    /** @throws IllegalStateException if there is no PostgreSQL here; the message says what to install */
    public static PostgresSystem setBasedAsynchronous() {
        return new PostgresSystem(new SetBasedExpiry(), Commit.ASYNCHRONOUS);
    }

    /** @throws IllegalStateException if there is no PostgreSQL here; the message says what to install */
    public static PostgresSystem dbScheduler() {
        return new PostgresSystem(new SchedulerExpiry(), Commit.SYNCHRONOUS);
    }

    @Override
    public Description description() {
        return new Description(
                "PostgreSQL, " + expiry.name(), "PostgreSQL " + programs.version(), "fsync, " + commit.words());
    }

    @Override
    public void start(Conditions conditions, Sightings heard) {
        cpuBefore = ownCpu();
        sightings = heard;
        responseWindow = conditions.responseWindow();
        server = PostgresServer.start(programs, conditions, commit);
        pool = pool();
        execute(List.of(Sql.of("schema.sql")));
        execute(expiry.tables());
        try {
            for (int lane = 0; lane < LANES; lane++) lanes.add(tables());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        expiry.start(pool, sightings);
    }

    private HikariDataSource pool() {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(server.url());
        settings.setUsername(PostgresServer.USER);
        settings.setPassword(server.password());
        settings.setMaximumPoolSize(LANES + expiry.connections() + 1);
        settings.addDataSourceProperty("reWriteBatchedInserts", true);
        return new HikariDataSource(settings);
    }

    private ReferralTables tables() throws SQLException {
        Connection connection = pool.getConnection();
        return new ReferralTables(connection, expiry.in(connection));
    }

    private void execute(List<String> statements) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) statement.execute(each);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void preload(Preload preload) {
        List<CompletableFuture<Void>> parts = new ArrayList<>();
        for (int first = preload.first(); first < preload.end(); first += PRELOADED_AT_ONCE) {
            int end = Math.min(first + PRELOADED_AT_ONCE, preload.end());
            List<Open> part = IntStream.range(first, end)
                    .mapToObj(request -> new Open(request, preload.due(request)))
                    .toList();
            parts.add(lanes.ask(parts.size(), tables -> tables.receive(part)));
        }
        parts.forEach(CompletableFuture::join);
        requireAtWork();
        // What the database does by itself sooner or later.
        execute(List.of("VACUUM ANALYZE referrals, requests", "ANALYZE", "CHECKPOINT"));
    }

    @Override
    public void submit(int request) {
        Instant due = Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(responseWindow);
        List<Open> one = List.of(new Open(request, due));
        lanes.ask(request, tables -> tables.receive(one));
    }

    @Override
    public void decline(int request) {
        lanes.ask(request, tables -> decline(request, tables));
    }

    private void decline(int request, ReferralTables tables) throws SQLException {
        Optional<Open> ended = tables.decline(request);
        ended.ifPresent(referral -> sightings.ended(request, Ending.DECLINED, referral.due()));
        sightings.answered(request, ended.isPresent() ? Answer.GRANTED : tables.answer(request));
    }

    private void requireAtWork() {
        lanes.requireAtWork();
        expiry.requireAtWork();
    }

    @Override
    public Charge charged() {
        requireAtWork();
        return server.charged().plus(new Charge(ownCpu().minus(cpuBefore), 0, 0));
    }

    private static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        expiry.close();
        lanes.close();
        if (pool != null) pool.close();
        if (server != null) server.close();
    }
}
