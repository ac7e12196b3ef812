package io.baton.proof.work;

import io.baton.kafka.time.Wait;
import io.baton.proof.history.Entry;
import io.baton.proof.history.Entry.Answered;
import io.baton.proof.history.Entry.Asked;
import io.baton.proof.history.Journal;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Clients that ask at once, until they are stopped. */
public final class Workload implements AutoCloseable {
    /** After the end, for the answers that are missing. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** What is due after the last receipt, with the time that it may come late. */
    private static final Duration ALL_IS_DUE = Duration.ofSeconds(35);

    private final Api api;
    private final List<URI> instances;
    private final AtomicLong ids = new AtomicLong();
    private final List<Thread> threads;
    private volatile boolean stopped;

    /**
     * Sets the windows and the partners' profiles, and starts the clients.
     *
     * @param localKey signs their tokens
     */
    public static Workload start(String localKey, List<URI> instances, int clients, long seed, Journal journal)
            throws InterruptedException {
        Workload workload = new Workload(new Api(localKey, journal), instances, clients, seed);
        URI first = instances.getFirst();
        workload.api.set(first, "/v1/settings/policy", Requests.POLICY, "", "operator");
        for (String partner : Requests.PARTNERS)
            workload.api.set(
                    first, "/v1/profiles/" + partner + "-emea", Requests.profile(partner), partner, "partner-admin");
        // The engine reads both beside the submissions.
        TimeUnit.SECONDS.sleep(2);
        workload.threads.forEach(Thread::start);
        return workload;
    }

    private Workload(Api api, List<URI> instances, int clients, long seed) {
        this.api = api;
        this.instances = instances;
        Board board = new Board();
        threads = IntStream.range(0, clients)
                .mapToObj(which -> Thread.ofPlatform()
                        .unstarted(new Client("c" + which, which, seed, instances, api, board, ids, () -> !stopped)))
                .toList();
    }

    /** Lets the clients end what they are asking. Not by an interrupt: that would close the journal under their hands. */
    public void stop() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) thread.join();
    }

    /**
     * Asks again for each answer that never came, and waits until nothing is due any more.
     *
     * @param journal what was asked so far
     */
    public void settle(List<Entry> journal) throws InterruptedException {
        try (ExecutorService askers = Executors.newFixedThreadPool(threads.size())) {
            for (Asked open : unanswered(journal)) askers.execute(() -> untilAnswered(open));
        }
        TimeUnit.MILLISECONDS.sleep(ALL_IS_DUE.toMillis());
    }

    private void untilAnswered(Asked open) {
        Wait.atMost(PATIENCE, PAUSE).until(() -> again(open), Answered::isFinal);
    }

    private Answered again(Asked open) {
        Asked asked =
                new Asked(ids.incrementAndGet(), "end", open.partner(), open.wish(), open.subject(), open.key(), 0);
        return api.ask(instances.get((int) (asked.id() % instances.size())), asked);
    }

    private static Iterable<Asked> unanswered(List<Entry> journal) {
        Map<Long, Asked> asked = new LinkedHashMap<>();
        Map<String, Asked> open = new LinkedHashMap<>();
        for (Entry entry : journal) {
            if (entry instanceof Asked request && request.wish().isRepeatable()) {
                asked.put(request.id(), request);
                open.putIfAbsent(request.key(), request);
            }
        }
        for (Entry entry : journal)
            if (entry instanceof Answered answer && answer.isFinal() && asked.containsKey(answer.id()))
                open.remove(asked.get(answer.id()).key());
        return open.values();
    }

    @Override
    public void close() {
        api.close();
    }
}
