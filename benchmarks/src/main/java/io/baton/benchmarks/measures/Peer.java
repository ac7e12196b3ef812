package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.SystemUnderTest;
import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Whose expiries are measured beside Baton's.
 *
 * @param goal which of the goals asks for it
 * @param name as it stands in the table
 * @param limit what Baton's expiries divided by its own are to reach
 * @param system made for each round
 * @param rounds what was measured
 */
record Peer(String goal, String name, Limit limit, Supplier<? extends SystemUnderTest> system, List<Expiries> rounds) {
    private static final String EXPIRIES = "expiries/s";
    private static final String CPU = "µs of CPU for each";

    Peer(String goal, String name, Limit limit, Supplier<? extends SystemUnderTest> system) {
        this(goal, name, limit, system, new ArrayList<>());
    }

    /**
     * Measures Baton and its peers in turns.
     *
     * @param requests how many are open, and fall due all at once
     * @param lead how long before that they are taken in, if it is long enough
     * @return a figure for each peer
     */
    static List<Figure> inTurns(Bench bench, int requests, Duration lead, List<Peer> peers) {
        Lead longEnough = new Lead(lead);
        List<Expiries> baton = new ArrayList<>();
        for (int round = 0; round < bench.scale().rounds(); round++) {
            baton.add(Expiries.of(bench, () -> baton(bench), requests, longEnough));
            for (Peer peer : peers) peer.rounds.add(Expiries.of(bench, peer.system, requests, longEnough));
        }
        String under = "%,d open, all due at once".formatted(requests);
        return peers.stream().map(peer -> peer.figure(baton).under(under)).toList();
    }

    private static KafkaSystem baton(Bench bench) {
        return new KafkaSystem(KafkaPrograms.baton(bench.platform()));
    }

    private Figure figure(List<Expiries> baton) {
        Comparison comparison = new Comparison(rate(baton), rate(rounds));
        return Figure.ratio(goal, "expiries/s ÷ " + name, limit, comparison.ratio())
                .with("Baton", EXPIRIES, comparison.a())
                .with(name, EXPIRIES, comparison.b())
                .with("Baton", CPU, cpu(baton))
                .with(name, CPU, cpu(rounds));
    }

    private static Rounds rate(List<Expiries> rounds) {
        return Rounds.of(rounds.stream().mapToDouble(Expiries::perSecond));
    }

    private static Rounds cpu(List<Expiries> rounds) {
        return Rounds.of(rounds.stream().mapToDouble(Expiries::cpuMicros));
    }
}
