package io.baton.kafka.meters;

import static io.baton.kafka.meters.Metric.Kind.COUNTER;
import static io.baton.kafka.meters.Metric.Kind.GAUGE;
import static io.baton.kafka.meters.Metric.Kind.HISTOGRAM;
import static io.baton.kafka.meters.Metric.Kind.TIMER;
import static io.baton.kafka.meters.Metric.Service.BOTH;
import static io.baton.kafka.meters.Metric.Service.NOTIFIER;
import static io.baton.kafka.meters.Metric.Service.REFERRALS;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * Every metric of the services: its name, its tags and its meaning. {@link AdmittedMeters} lets nothing else through, so that an
 * instance never has more than 300 series, whatever libraries add. Tags have few values each: no client, user, partner or referral.
 */
public enum Metric {
    BUILD(BOTH, GAUGE, "baton.build.info", "", "version, java", "1. The tags say which build and Java run"),
    UPTIME(BOTH, GAUGE, "process.uptime", "seconds", "", "Since the process started"),
    CPU(BOTH, GAUGE, "process.cpu.usage", "", "", "Share of the processors' time that the process takes, from 0 to 1"),
    FILES_OPEN(BOTH, GAUGE, "process.files.open", "files", "", "Files and connections that the process has open"),
    FILES_MAX(BOTH, GAUGE, "process.files.max", "files", "", "How many it may open"),
    MEMORY(BOTH, GAUGE, "jvm.memory.used", "bytes", "area, id", "Memory of the JVM in use, by pool"),
    GC(BOTH, TIMER, "jvm.gc.pause", "seconds", "", "Pauses for garbage collection"),
    THREADS(BOTH, GAUGE, "jvm.threads.live", "threads", "", "Platform threads that live"),
    LOGGED(REFERRALS, COUNTER, "logback.events", "events", "level", "Lines logged, by level"),

    LAG(BOTH, GAUGE, "baton.lag", "", "part, topic", "Committed records of a topic that a part has not fetched"),
    RECORDS(BOTH, COUNTER, "baton.streams.records", "", "part", "Records that the part's threads have processed"),
    PROCESS(
            BOTH,
            GAUGE,
            "baton.streams.process.max",
            "seconds",
            "part",
            "The longest processing of one batch in the last minute"),
    COMMITS(BOTH, COUNTER, "baton.streams.commits", "", "part", "Commits by the part's threads"),
    COMMIT(BOTH, GAUGE, "baton.streams.commit.max", "seconds", "part", "The longest commit in the last minute"),
    RESTORED(
            BOTH, COUNTER, "baton.streams.restored", "", "part", "Records that stores have read from their changelogs"),
    TO_RESTORE(
            BOTH,
            GAUGE,
            "baton.streams.to.restore",
            "",
            "part",
            "Records that stores still have to read before they serve"),
    DEAD_LETTERS(BOTH, COUNTER, "baton.dead.letters", "", "part", "Records that can never be read or handled"),
    THREADS_REPLACED(BOTH, COUNTER, "baton.threads.replaced", "", "part", "Threads that failed and were replaced"),

    HTTP(
            REFERRALS,
            HISTOGRAM,
            "baton.http.requests",
            "seconds",
            "route",
            "From a request to the head of its answer",
            ofMillis(50),
            ofMillis(250),
            ofSeconds(1),
            ofSeconds(5)),
    HTTP_FAILED(REFERRALS, COUNTER, "baton.http.failed", "", "route", "Requests answered with 500 or above"),
    HTTP_LIMITED(
            REFERRALS,
            COUNTER,
            "baton.http.requests.limited",
            "",
            "",
            "Requests refused with 429, because their caller or network sent too many"),
    HTTP_CONNECTIONS_REFUSED(
            REFERRALS,
            COUNTER,
            "baton.http.connections.refused",
            "",
            "",
            "Connections closed at once, because too many were open"),
    HTTP_BODIES(REFERRALS, GAUGE, "baton.http.bodies", "bytes", "", "Memory that bodies of unanswered requests hold"),
    HTTP_BODIES_CUT_OFF(
            REFERRALS,
            COUNTER,
            "baton.http.bodies.cut.off",
            "",
            "",
            "Connections cut off, because the bodies of unanswered requests held too much"),

    REGISTRY(
            BOTH,
            TIMER,
            "baton.registry.calls",
            "seconds",
            "outcome",
            "Calls of the schema registry that were answered, and those that were not in time"),

    ANSWERED(
            REFERRALS,
            HISTOGRAM,
            "baton.decision.answered",
            "seconds",
            "",
            "From a decision's request to the engine's answer",
            ofMillis(25),
            ofMillis(100),
            ofMillis(500),
            ofSeconds(2)),
    UNANSWERED(
            REFERRALS,
            COUNTER,
            "baton.decision.unanswered",
            "",
            "",
            "Decisions that got 202, because the engine did not answer in time"),
    SHOWN_IN_VIEWS(
            REFERRALS,
            HISTOGRAM,
            "baton.event.in.views",
            "seconds",
            "",
            "From an event to the views that have it",
            ofMillis(100),
            ofMillis(500),
            ofSeconds(2),
            ofSeconds(10)),
    SHOWN_ON_PAGES(
            REFERRALS,
            HISTOGRAM,
            "baton.event.on.pages",
            "seconds",
            "",
            "From an event to its way to an open page or another reader of the stream",
            ofMillis(100),
            ofMillis(500),
            ofSeconds(2),
            ofSeconds(10)),
    DEADLINES(
            REFERRALS,
            HISTOGRAM,
            "baton.deadline.lateness",
            "seconds",
            "",
            "From a deadline to its event; of those that no decision came before",
            ofMillis(250),
            ofSeconds(1),
            ofSeconds(5),
            ofSeconds(60)),

    OPEN(REFERRALS, GAUGE, "baton.referrals.open", "", "stage", "Referrals that are undecided or accepted"),
    DUE(
            REFERRALS,
            GAUGE,
            "baton.referrals.due",
            "",
            "stage",
            "Those that expire, or whose estimated day of purchase ends, within 24 hours"),
    OVERDUE(
            REFERRALS,
            GAUGE,
            "baton.referrals.overdue",
            "",
            "",
            "Accepted ones whose estimated day of purchase is over"),
    WAITING(
            REFERRALS,
            GAUGE,
            "baton.referrals.unanswered",
            "",
            "",
            "Undecided ones that were received more than 24 hours ago (L7)"),
    FLAMES(REFERRALS, GAUGE, "baton.referrals.flames", "", "", "Undecided ones whose customer waits for a call (L8)"),
    UNPLACED(REFERRALS, GAUGE, "baton.rfis.unplaced", "", "", "RFIs of the last seven days that no partner has"),
    REVIEWS(REFERRALS, GAUGE, "baton.registrations.in.review", "", "", "Deal registrations that wait for a review"),
    FUNNEL(
            REFERRALS,
            GAUGE,
            "baton.funnel",
            "",
            "month, step",
            "Referrals received in this and in the last month (UTC), by what became of them"),
    BOUNDED(
            REFERRALS,
            GAUGE,
            "baton.counts.bounded",
            "",
            "",
            "1 while one of these counts stopped at its bound, so that there may be more"),

    MAILED(
            NOTIFIER,
            HISTOGRAM,
            "baton.event.mailed",
            "seconds",
            "",
            "From what happened until the mail server has taken the mail about it",
            ofSeconds(1),
            ofSeconds(5),
            ofSeconds(60),
            ofSeconds(3600)),
    MAILS(
            NOTIFIER,
            COUNTER,
            "baton.mails",
            "",
            "status",
            "Mails about requests, by what came of each attempt: sent, deferred (tried again), failed (given up), suppressed"),
    MAILS_WAITING(
            NOTIFIER, GAUGE, "baton.mails.waiting", "", "", "Mails about requests that were read and are not settled"),
    WEBHOOKS(
            NOTIFIER,
            COUNTER,
            "baton.webhooks",
            "",
            "endpoint, status",
            "Webhooks by what came of each attempt: delivered, failed (tried again), given up");

    /** Which service has it. */
    public enum Service {
        REFERRALS,
        NOTIFIER,
        BOTH
    }

    /** What it is to Prometheus. A timer has a count, a sum and the longest of the last minutes; a histogram has buckets, too. */
    public enum Kind {
        GAUGE,
        COUNTER,
        TIMER,
        HISTOGRAM
    }

    private final Service service;
    private final Kind kind;
    private final String id;
    private final String unit;
    private final List<String> tags;
    private final String meaning;
    private final Duration[] buckets;

    Metric(Service service, Kind kind, String id, String unit, String tags, String meaning, Duration... buckets) {
        this.service = service;
        this.kind = kind;
        this.id = id;
        this.unit = unit;
        this.tags = tags.isEmpty() ? List.of() : List.of(tags.split(", "));
        this.meaning = meaning;
        this.buckets = buckets;
    }

    /** @return the metric of this name in Micrometer's spelling */
    static Optional<Metric> of(String id) {
        return Arrays.stream(values()).filter(metric -> metric.id.equals(id)).findFirst();
    }

    public Service service() {
        return service;
    }

    public Kind kind() {
        return kind;
    }

    public String unit() {
        return unit;
    }

    public List<String> tags() {
        return tags;
    }

    public String meaning() {
        return meaning;
    }

    Duration[] buckets() {
        return buckets.clone();
    }

    /** @return its name at Prometheus; a timer's series end with {@code _count}, {@code _sum}, {@code _max} and {@code _bucket} behind it */
    public String exported() {
        String name = id.replace('.', '_');
        String withUnit = unit.isEmpty() || name.endsWith(unit) ? name : name + "_" + unit;
        return kind == COUNTER ? withUnit + "_total" : withUnit;
    }

    /** Reads the value at each scrape: it must be at hand. */
    public <T> void gauge(MeterRegistry registry, T of, ToDoubleFunction<T> value, String... tagged) {
        Gauge.builder(id, of, value)
                .strongReference(true)
                .description(meaning)
                .baseUnit(unit.isEmpty() ? null : unit)
                .tags(tagged)
                .register(registry);
    }

    /** Reads the count at each scrape. */
    public <T> void counter(MeterRegistry registry, T of, ToDoubleFunction<T> count, String... tagged) {
        FunctionCounter.builder(id, of, count).description(meaning).tags(tagged).register(registry);
    }

    /**
     * Several series, of which some come and go.
     *
     * @return to be given all that there are, again and again
     */
    MultiGauge gauges(MeterRegistry registry) {
        return MultiGauge.builder(id).description(meaning).register(registry);
    }

    /** @return what counts under it */
    public Counter counter(MeterRegistry registry, String... tagged) {
        return Counter.builder(id).description(meaning).tags(tagged).register(registry);
    }

    /**
     * Reads both numbers at each scrape.
     *
     * @param nanos how long all took together
     */
    public <T> void timer(
            MeterRegistry registry, T of, ToLongFunction<T> count, ToDoubleFunction<T> nanos, String... tagged) {
        FunctionTimer.builder(id, of, count, nanos, TimeUnit.NANOSECONDS)
                .description(meaning)
                .tags(tagged)
                .register(registry);
    }

    /** @return what records durations under it */
    public Timer timer(MeterRegistry registry, String... tagged) {
        return Timer.builder(id).description(meaning).tags(tagged).register(registry);
    }
}
