package io.baton.api.limits;

import io.baton.kafka.meters.Metric;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts requests by who sends them: a bucket of tokens that fills up evenly, for each network and caller. Each instance counts its own: a
 * shared count would cost each request a round trip, and only a flood must be kept out.
 */
@Singleton
final class RateLimits implements MeterBinder {
    /** Strangers fill this, so it is bounded. A network that is forgotten begins with a full bucket. */
    private static final int MOST_BUCKETS = 100_000;

    private final RateSettings settings;
    private final AtomicLong refused = new AtomicLong();
    /** The least recently used first. */
    private final SequencedMap<Client, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    private record Client(Allowance allowance, String name) {}

    /**
     * Whether a request is answered.
     *
     * @param most how many are, in the allowance's window
     * @param left how many more are, now
     * @param full the time until as many are as at first
     * @param pause the time until this one is; zero if it is
     */
    record Answered(Allowance allowance, int most, long left, Duration full, Duration pause) {
        boolean now() {
            return pause.isZero();
        }
    }

    RateLimits(RateSettings settings) {
        this.settings = settings;
    }

    /** @return whether the client's request is answered; empty if any number is */
    Optional<Answered> take(Allowance allowance, String client) {
        int most = settings.most(allowance);
        if (most == 0) return Optional.empty();
        ConsumptionProbe probe = bucket(new Client(allowance, client), most).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) refused.incrementAndGet();
        return Optional.of(new Answered(
                allowance,
                most,
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }

    private synchronized Bucket bucket(Client client, int most) {
        Bucket known = buckets.get(client);
        if (known != null) return known;
        if (buckets.size() >= MOST_BUCKETS) buckets.pollFirstEntry();
        Bucket full = Bucket.builder()
                .addLimit(limit -> limit.capacity(most)
                        .refillGreedy(most, client.allowance().window()))
                .build();
        buckets.put(client, full);
        return full;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Metric.HTTP_LIMITED.counter(registry, refused, AtomicLong::get);
    }
}
