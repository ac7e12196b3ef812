package io.baton.benchmarks.measures;

import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.kafka.KafkaPrograms;
import io.baton.benchmarks.systems.kafka.KafkaSystem;
import io.baton.benchmarks.work.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** P14: a page of a partner's inbox, beside a bare range read of as many rows of the same size, within the service's process. */
public final class InboxPage implements Measure {
    private static final Limit LIMIT = new Limit.AtMost(2);
    private static final Duration FAR_AWAY = Duration.ofDays(14);

    @Override
    public String goal() {
        return "P14";
    }

    @Override
    public String title() {
        return "an inbox page of 50, and a bare range read";
    }

    @Override
    public List<Figure> measure(Bench bench) {
        int open = bench.scale().of(2_000, 10_000, 300_000);
        int pages = bench.scale().of(200, 8_000, 10_000);
        try (KafkaSystem service = new KafkaSystem(KafkaPrograms.service(bench.platform()))) {
            service.start(bench.conditions(), new Ledger(open));
            Instant due = Instant.now().plus(FAR_AWAY);
            service.preloadInbox(new Preload(0, open, due, due));
            List<Double> ofPages = new ArrayList<>();
            List<Double> ofRanges = new ArrayList<>();
            service.program().pageMicros(pages);
            for (int round = 0; round < bench.scale().rounds(); round++) {
                ofPages.add(service.program().pageMicros(pages));
                ofRanges.add(service.program().rangeMicros(pages, open));
            }
            Comparison comparison = new Comparison(new Rounds(ofPages), new Rounds(ofRanges));
            return List.of(Figure.ratio("P14", "inbox page of 50 ÷ bare range read, p99", LIMIT, comparison.ratio())
                    .with("page", "µs", comparison.a())
                    .with("range read", "µs", comparison.b())
                    .under("%,d open in one partner's inbox, pages from the newest on".formatted(open)));
        }
    }
}
