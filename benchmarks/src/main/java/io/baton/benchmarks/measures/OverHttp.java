package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import io.baton.benchmarks.systems.kafka.PartnerApi;
import io.baton.benchmarks.work.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** P7 and P8: decisions over HTTP, one after the other at the whole service, which is warmed up once for both. */
public final class OverHttp implements Measure {
    private static final Duration FAR_AWAY = Duration.ofDays(14);

    @Override
    public String goal() {
        return "P7, P8";
    }

    @Override
    public String title() {
        return "decisions over HTTP, beside a hop through Kafka, and while deadlines fall due in masses";
    }

    @Override
    public List<Figure> measure(Bench bench) {
        int warmUp = bench.scale().of(50, 20_000, 30_000);
        HttpDecision beside = new HttpDecision(bench.scale());
        UnderMassExpiry masses = new UnderMassExpiry(bench.scale());
        int open = warmUp + beside.decisions() + masses.decisions();
        try (KafkaSystem service = new KafkaSystem(KafkaPrograms.service(bench.platform()))) {
            Ledger ledger = new Ledger(open + masses.due());
            service.start(bench.conditions(), ledger);
            Duration intake = takenIn(service, open).dividedBy(open);
            try (PartnerApi api = service.program().partnerApi()) {
                Declines declines = new Declines(api);
                bench.say("warming up");
                declines.warmUp(warmUp, HttpDecision.PER_SECOND);
                return Stream.concat(
                                beside.measure(bench, declines).stream(),
                                masses.measure(bench, service, declines, ledger, open, intake).stream())
                        .toList();
            }
        }
    }

    /** @return how long that took */
    private static Duration takenIn(KafkaSystem service, int requests) {
        long begun = System.nanoTime();
        Instant due = Instant.now().plus(FAR_AWAY);
        service.preloadInbox(new Preload(0, requests, due, due));
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
