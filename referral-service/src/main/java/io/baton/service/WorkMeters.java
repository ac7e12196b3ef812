package io.baton.service;

import io.baton.kafka.meters.Metric;
import io.baton.kafka.time.Watch;
import io.baton.lifecycle.registration.RegistrationQueue;
import io.baton.projections.views.Counted;
import io.baton.projections.views.Funnel;
import io.baton.projections.views.FunnelQuestion;
import io.baton.projections.views.RegistrationPage;
import io.baton.projections.views.RegistrationQuery;
import io.baton.projections.views.UnplacedQuestion;
import io.baton.projections.views.ViewQuestion;
import io.baton.projections.views.Views;
import io.baton.projections.views.Workload;
import io.baton.projections.views.WorkloadQuestion;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * What is open and what became of requests, for monitoring. Each instance counts its own partitions, so that sums over the instances are
 * right; and every half a minute, however often they are scraped.
 */
final class WorkMeters implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration UNPLACED_SINCE = Duration.ofDays(7);
    private static final int MOST_REVIEWS = 1_000;
    private static final Map<String, ToLongFunction<Funnel.Counts>> STEPS = Map.of(
            "received", Funnel.Counts::received,
            "answered_in_a_day", Funnel.Counts::answeredInADay,
            "accepted", Funnel.Counts::accepted,
            "declined", Funnel.Counts::declined,
            "expired", Funnel.Counts::expired,
            "withdrawn", Funnel.Counts::withdrawn,
            "won", Funnel.Counts::won,
            "lost", Funnel.Counts::lost);

    private final Views views;
    private final InstantSource clock;
    private final Watch<Seen> looks;

    /** What was counted last. */
    private record Seen(
            Workload work, Counted unplaced, Counted reviews, Funnel.Counts thisMonth, Funnel.Counts lastMonth) {
        private static final Seen NOTHING =
                new Seen(Workload.NONE, Counted.NONE, Counted.NONE, Funnel.Counts.NONE, Funnel.Counts.NONE);

        boolean more() {
            return work.more() || unplaced.more() || reviews.more();
        }
    }

    WorkMeters(MeterRegistry registry, Views views, InstantSource clock) {
        this.views = views;
        this.clock = clock;
        looks = new Watch<>("work-meters", PAUSE, Seen.NOTHING, this::look);
        bind(registry);
    }

    private void bind(MeterRegistry registry) {
        gauge(registry, Metric.OPEN, seen -> seen.work().undecided().count(), "stage", "undecided");
        gauge(registry, Metric.OPEN, seen -> seen.work().active().count(), "stage", "accepted");
        gauge(registry, Metric.DUE, seen -> seen.work().answerDue().count(), "stage", "undecided");
        gauge(registry, Metric.DUE, seen -> seen.work().closingDue().count(), "stage", "accepted");
        gauge(registry, Metric.OVERDUE, seen -> seen.work().overdue().count());
        gauge(registry, Metric.WAITING, seen -> seen.work().unanswered().count());
        gauge(registry, Metric.FLAMES, seen -> seen.work().flames().count());
        gauge(registry, Metric.UNPLACED, seen -> seen.unplaced().count());
        gauge(registry, Metric.REVIEWS, seen -> seen.reviews().count());
        gauge(registry, Metric.BOUNDED, seen -> seen.more() ? 1 : 0);
        STEPS.forEach((step, count) -> {
            funnel(registry, "this", step, seen -> count.applyAsLong(seen.thisMonth()));
            funnel(registry, "last", step, seen -> count.applyAsLong(seen.lastMonth()));
        });
    }

    private void gauge(MeterRegistry registry, Metric metric, ToDoubleFunction<Seen> value, String... tagged) {
        metric.gauge(registry, looks, watch -> value.applyAsDouble(watch.last()), tagged);
    }

    private void funnel(MeterRegistry registry, String month, String step, ToDoubleFunction<Seen> value) {
        gauge(registry, Metric.FUNNEL, value, "month", month, "step", step);
    }

    private Seen look() {
        Instant now = clock.instant();
        YearMonth month = YearMonth.from(now.atZone(ZoneOffset.UTC));
        return new Seen(
                ofPartitions(key -> new WorkloadQuestion(key, now), Workload.NONE, Workload::plus),
                own(new UnplacedQuestion(now.minus(UNPLACED_SINCE))).orElse(Counted.NONE),
                own(new RegistrationQuery(RegistrationQueue.IN_REVIEW, Optional.empty(), MOST_REVIEWS))
                        .map(WorkMeters::counted)
                        .orElse(Counted.NONE),
                funnel(month),
                funnel(month.minusMonths(1)));
    }

    private static Counted counted(RegistrationPage page) {
        return new Counted(page.referrals().size(), page.next().isPresent());
    }

    private Funnel.Counts funnel(YearMonth month) {
        return ofPartitions(key -> question(key, month.toString()), Funnel.NONE, Funnel::plus)
                .total();
    }

    private static FunnelQuestion question(String key, String month) {
        return new FunnelQuestion(
                key, month, month, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private <A> A ofPartitions(Function<String, ViewQuestion<A>> question, A none, BiFunction<A, A, A> plus) {
        A all = none;
        for (String key : views.keyOfEachPartition())
            all = plus.apply(all, own(question.apply(key)).orElse(none));
        return all;
    }

    /** @return the answer; empty if another instance has the partition, which counts it there */
    private <A> Optional<A> own(ViewQuestion<A> question) {
        return views.elsewhere(question).isPresent() ? Optional.empty() : Optional.of(views.ask(question));
    }

    @Override
    public void close() {
        looks.close();
    }
}
