package io.baton.quickstart.fuzz;

import io.baton.engine.Engine;
import io.baton.engine.EngineTopology;
import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.streams.CatchUp;
import io.baton.kafka.time.Wait;
import io.baton.notifier.Notifier;
import io.baton.notifier.intents.IntentTopology;
import io.baton.projections.views.Views;
import io.baton.quickstart.machine.LocalBaton;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Damages what a running Baton reads, and checks that a partner who has nothing to do with it notices nothing. */
public final class Fuzzer {
    private static final int ROUNDS = 10;
    private static final int THREADS = 4;
    private static final Duration LOOK = Duration.ofMillis(500);
    /** Besides what the records themselves take. */
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(120);

    private static final int RECORDS_A_SECOND = 50;

    private final LocalBaton baton;
    private final Connection connection;
    private final Signer signer;
    private final long seed;
    private final PrintWriter out;
    private final FuzzReport report = new FuzzReport();

    /**
     * @param baton fresh; it is not fit for anything afterwards
     * @param seed of all that is random
     */
    public Fuzzer(LocalBaton baton, Signer signer, long seed, PrintWriter out) {
        this.baton = baton;
        this.connection = baton.running().connection();
        this.signer = signer;
        this.seed = seed;
        this.out = out;
    }

    /** Appends so many records and sends so many requests, in rounds, and returns when all is read. */
    public FuzzReport run(int records, int requests) {
        try (Http http = new Http(baton.running().api());
                Http registry = new Http(connection.registry())) {
            People people = new People(http, signer);
            List<String> ids = Victim.of(people).ids();
            try (RecordFuzzer recordFuzzer = new RecordFuzzer(connection, registry, new Random(seed))) {
                Bystander bystander = Bystander.of(people);
                List<RequestFuzzer> askers = askers(http, Endpoint.of(http.document("/openapi/baton.yml")), ids);
                for (int round = 1; round <= ROUNDS; round++) {
                    recordFuzzer.append(records / ROUNDS);
                    ask(askers, requests / ROUNDS);
                    awaitRead(records / ROUNDS);
                    check(bystander, http, round);
                }
            }
        }
        return report;
    }

    private List<RequestFuzzer> askers(Http http, List<Endpoint> endpoints, List<String> ids) {
        List<RequestFuzzer> askers = new ArrayList<>();
        for (int i = 1; i <= THREADS; i++)
            askers.add(new RequestFuzzer(http, signer, endpoints, ids, new Random(seed + i)));
        return askers;
    }

    private void ask(List<RequestFuzzer> askers, int requests) {
        List<Thread> threads = askers.stream()
                .map(asker -> Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < requests / THREADS; i++) asker.send(report);
                }))
                .toList();
        try {
            for (Thread thread : threads) thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All three applications must read all of it. */
    private void awaitRead(int records) {
        Duration patience = CAUGHT_UP_WITHIN.plusSeconds(records / RECORDS_A_SECOND);
        Set<String> unread = Wait.atMost(patience, LOOK).until(this::unread, Set::isEmpty);
        if (!unread.isEmpty()) report.fault("not read in " + patience + ": " + unread);
    }

    private Set<String> unread() {
        Set<String> unread = new TreeSet<>(unread(Engine.application(connection), EngineTopology.INPUTS));
        unread.addAll(unread(baton.viewsApplication(), Views.SOURCES));
        unread.addAll(unread(Notifier.application(connection), IntentTopology.INPUTS));
        return unread;
    }

    private Set<String> unread(String application, List<Topic<?>> topics) {
        try {
            return new CatchUp(
                            connection,
                            application,
                            topics.stream().map(connection::name).toList())
                    .unread();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Set.of();
        }
    }

    private void check(Bystander bystander, Http http, int round) {
        bystander.changed().forEach(answer -> report.fault("a foreign answer has changed: " + answer));
        bystander.goesOn(round);
        if (http.get("/health/readiness").status() != 200) report.fault("not ready: " + http.get("/health/readiness"));
        if (baton.replacedThreads() > 0) report.fault("threads replaced so far: " + baton.replacedThreads());
        out.printf(
                "  round %d of %d: %s, dead letters %d, faults %d%n",
                round, ROUNDS, report.answers(), baton.deadLetters(), report.faultsInAll());
        out.flush();
    }
}
