package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.kafka.KafkaPlatform;
import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import io.baton.benchmarks.systems.postgres.PostgresPrograms;
import io.baton.benchmarks.systems.postgres.PostgresSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** P3 and P4: expiries beside a database, with a library for deadlines and with SQL over sets of rows. */
public final class BesidePostgres implements Measure {
    private static final String EXPIRIES = "expiries/s";
    private static final String CPU = "µs of CPU for each";

    /** What Baton is measured beside, all of them in turns with it. */
    private record Peer(String goal, String name, Limit limit, Supplier<PostgresSystem> system, List<Expiries> rounds) {
        Peer(String goal, String name, Limit limit, Supplier<PostgresSystem> system) {
            this(goal, name, limit, system, new ArrayList<>());
        }

        Figure figure(List<Expiries> baton, String under) {
            Comparison comparison = new Comparison(rate(baton), rate(rounds));
            return Figure.ratio(goal, "expiries/s ÷ " + name, limit, comparison.ratio())
                    .with("Baton", EXPIRIES, comparison.a())
                    .with(name, EXPIRIES, comparison.b())
                    .with("Baton", CPU, cpu(baton))
                    .with(name, CPU, cpu(rounds))
                    .under(under);
        }

        private static Rounds rate(List<Expiries> rounds) {
            return Rounds.of(rounds.stream().mapToDouble(Expiries::perSecond));
        }

        private static Rounds cpu(List<Expiries> rounds) {
            return Rounds.of(rounds.stream().mapToDouble(Expiries::cpuMicros));
        }
    }

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
        int requests = bench.scale().of(1_000, 50_000, 1_000_000);
        Lead lead = new Lead(Duration.ofSeconds(bench.scale().of(15, 10, 120)));
        List<Peer> peers = peers();
        List<Expiries> baton = new ArrayList<>();
        try (KafkaPlatform platform = KafkaPlatform.start(bench.freshDirectory("platform"), Bench.HEAP_MEGABYTES)) {
            for (int round = 0; round < bench.scale().rounds(); round++) {
                baton.add(Expiries.of(bench, () -> new KafkaSystem(KafkaPrograms.baton(platform)), requests, lead));
                for (Peer peer : peers) peer.rounds.add(Expiries.of(bench, peer.system, requests, lead));
            }
        }
        String under = "%,d open, all due at once".formatted(requests);
        return peers.stream().map(peer -> peer.figure(baton, under)).toList();
    }

    private static List<Peer> peers() {
        return List.of(
                new Peer("P3", "db-scheduler", new Limit.AtLeast(20), PostgresSystem::dbScheduler),
                new Peer("P4", "set-based SQL", new Limit.AtLeast(1.5), PostgresSystem::setBased),
                new Peer(
                        "peer",
                        "set-based SQL, asynchronous commit",
                        new Limit.None(),
                        PostgresSystem::setBasedAsynchronous));
    }
}
