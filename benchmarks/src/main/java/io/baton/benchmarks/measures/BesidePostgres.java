package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.postgres.PostgresPrograms;
import io.baton.benchmarks.systems.postgres.PostgresSystem;
import java.time.Duration;
import java.util.List;

/** P3 and P4: expiries beside a database, with a library for deadlines and with SQL over sets of rows. */
public final class BesidePostgres implements Measure {
    @Override
    public String goal() {
        return "P3, P4";
    }

    @Override
    public String title() {
        return "expiries beside PostgreSQL, with db-scheduler and with set-based SQL";
    }

    @Override
    public List<Figure> measure(Bench bench) {
        PostgresPrograms.require();
        int requests = bench.scale().of(1_000, 45_000, 300_000);
        Duration lead = Duration.ofSeconds(bench.scale().of(15, 20, 60));
        return Peer.inTurns(bench, requests, lead, peers(bench.scale()));
    }

    /** The short form leaves out what no goal names. */
    private static List<Peer> peers(Scale scale) {
        Peer scheduler = new Peer("P3", "db-scheduler", new Limit.AtLeast(20), PostgresSystem::dbScheduler);
        Peer sql = new Peer("P4", "set-based SQL", new Limit.AtLeast(1.5), PostgresSystem::setBased);
        Peer asynchronous = new Peer(
                "peer", "set-based SQL, asynchronous commit", new Limit.None(), PostgresSystem::setBasedAsynchronous);
        return scale == Scale.SHORT ? List.of(scheduler, sql) : List.of(scheduler, sql, asynchronous);
    }
}
