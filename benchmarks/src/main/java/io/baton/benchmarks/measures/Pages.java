package io.baton.benchmarks.measures;

import io.baton.benchmarks.process.Waiting;
import io.baton.benchmarks.systems.Charge;
import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import io.baton.benchmarks.systems.kafka.PartnerApi;
import io.baton.benchmarks.systems.kafka.PartnerPages;
import io.baton.benchmarks.work.IncorrectException;
import io.baton.benchmarks.work.Latencies;
import io.baton.benchmarks.work.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** P18: the partner's pages over HTTP: their size, their time, how soon they show what happens, and what many open ones cost. */
public final class Pages implements Measure {
    private static final Limit KILOBYTES = new Limit.AtMost(60);
    private static final Limit PAGE_MILLIS = new Limit.AtMost(20);
    private static final Limit ARRIVAL_MILLIS = new Limit.AtMost(300);
    private static final Limit TOLD = new Limit.None();

    private static final double BYTES_PER_KILOBYTE = 1_000;
    private static final double MILLIS_PER_SECOND = 1_000;
    private static final double ALMOST_ALL = 99;
    private static final Duration FAR_AWAY = Duration.ofDays(14);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public String goal() {
        return "P18";
    }

    @Override
    public String title() {
        return "the partner's pages: size, time, arrival of what happens, many that are open";
    }

    @Override
    public List<Figure> measure(Bench bench) {
        int open = bench.scale().of(500, 20_000, 100_000);
        int visits = bench.scale().of(20, 1_000, 5_000);
        int changes = bench.scale().of(5, 300, 2_000);
        int pages = bench.scale().of(20, 500, 2_000);
        // Two heartbeats of each open page are in it.
        Duration watched = Duration.ofSeconds(bench.scale().of(2, 30, 30));
        try (KafkaSystem service = new KafkaSystem(KafkaPrograms.service(bench.platform()))) {
            service.start(bench.conditions(), new Ledger(open));
            Instant due = Instant.now().plus(FAR_AWAY);
            service.preloadInbox(new Preload(0, open, due, due));
            try (PartnerApi api = service.program().partnerApi();
                    PartnerPages browser = service.program().partnerPages()) {
                bench.say("the inbox");
                visits(browser, visits);
                Latencies inbox = visits(browser, visits);
                double bytes = browser.firstVisitBytes() / BYTES_PER_KILOBYTE;
                bench.say("what happens");
                arrivals(browser, api, 0, changes);
                Latencies arrivals = arrivals(browser, api, changes, changes);
                bench.say("%,d open pages".formatted(pages));
                Idle idle = opened(service, browser, pages, watched);
                String listed = "%,d open in one partner's inbox".formatted(open);
                return List.of(
                        Figure.value("P18", "first visit to the inbox, all files", "kB", KILOBYTES, Rounds.once(bytes))
                                .under("as sent, with nothing cached"),
                        Figure.value("P18", "the inbox over HTTP, p99", "ms", PAGE_MILLIS, p99(inbox))
                                .with("p50", "ms", Rounds.once(inbox.millis(50)))
                                .under(listed + "; one after the other"),
                        Figure.value(
                                        "P18",
                                        "decision sent to the open page told, p99",
                                        "ms",
                                        ARRIVAL_MILLIS,
                                        p99(arrivals))
                                .with("p50", "ms", Rounds.once(arrivals.millis(50)))
                                .under("one after the other"),
                        Figure.value(
                                        "P18",
                                        "an open page that waits: memory",
                                        "kB",
                                        TOLD,
                                        Rounds.once(idle.kilobytes()))
                                .under("%,d open on one instance, resident".formatted(pages)),
                        Figure.value(
                                        "P18",
                                        "an open page that waits: processor time",
                                        "ms a minute",
                                        TOLD,
                                        Rounds.once(idle.millisPerMinute()))
                                .under("%,d open on one instance, less that of the idle service".formatted(pages)));
            }
        }
    }

    private static Rounds p99(Latencies latencies) {
        return Rounds.once(latencies.millis(ALMOST_ALL));
    }

    private static Latencies visits(PartnerPages browser, int count) {
        Latencies latencies = new Latencies();
        for (int i = 0; i < count; i++) latencies.add(browser.inbox());
        return latencies;
    }

    private static Latencies arrivals(PartnerPages browser, PartnerApi api, int first, int count) {
        AtomicInteger told = new AtomicInteger();
        Latencies latencies = new Latencies();
        browser.open(line -> {
                    if (line.startsWith("data:") && line.contains("DECLINED")) told.incrementAndGet();
                })
                .join();
        for (int i = 0; i < count; i++) {
            int wanted = i + 1;
            long begun = System.nanoTime();
            CompletableFuture<Integer> status = api.decline(first + i);
            Waiting.until(() -> told.get() >= wanted, PATIENCE, "A change in the open page");
            latencies.addSince(begun);
            if (status.join() != 200)
                throw new IncorrectException(List.of("A decline was answered with " + status.join()));
        }
        return latencies;
    }

    /** What an open page costs that waits. */
    private record Idle(double kilobytes, double millisPerMinute) {}

    private static Idle opened(KafkaSystem service, PartnerPages browser, int pages, Duration watched) {
        service.program().awaitQuiet();
        Charge empty = service.program().chargedItself();
        Duration idle = used(service, watched);
        List<CompletableFuture<Void>> opened = new ArrayList<>();
        for (int i = 0; i < pages; i++) opened.add(browser.openOther(i));
        opened.forEach(CompletableFuture::join);
        service.program().awaitQuiet();
        Duration busy = used(service, watched).minus(idle);
        long bytes = service.program().chargedItself().residentBytes() - empty.residentBytes();
        double minutes = watched.toMillis() / MILLIS_PER_SECOND / 60;
        return new Idle(bytes / BYTES_PER_KILOBYTE / pages, Math.max(0, busy.toMillis()) / minutes / pages);
    }

    /** @return the processor time of a while */
    private static Duration used(KafkaSystem service, Duration watched) {
        Duration before = service.program().chargedItself().cpu();
        Waiting.comes(() -> false, watched);
        return service.program().chargedItself().cpu().minus(before);
    }
}
