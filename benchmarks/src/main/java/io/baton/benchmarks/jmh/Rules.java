package io.baton.benchmarks.jmh;

import io.baton.benchmarks.systems.Payload;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.referral.Actor;
import io.baton.lifecycle.referral.Asked;
import io.baton.lifecycle.referral.Decision;
import io.baton.lifecycle.referral.Event;
import io.baton.lifecycle.referral.Evolver;
import io.baton.lifecycle.referral.Lifecycle;
import io.baton.lifecycle.referral.Lifecycle.Judgement;
import io.baton.lifecycle.referral.Lifecycle.Step;
import io.baton.lifecycle.referral.Policy;
import io.baton.lifecycle.referral.Referral;
import io.baton.lifecycle.rfi.LeadType;
import io.baton.lifecycle.rfi.Rfi;
import io.baton.lifecycle.rfi.Target;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the rules themselves cost. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Rules {
    private static final Instant START = Instant.parse("2027-03-01T09:00:00Z");
    private static final Instant LATER = START.plusSeconds(60);
    private static final Instant TOO_LATE = START.plus(Duration.ofDays(15));
    private static final Sealed TEXT = new Sealed("subject", 0, Payload.need(0).getBytes(StandardCharsets.UTF_8));

    private final Asked receive = asked("receive", Actor.Kind.ENGINE, Optional.empty(), received());
    private final Asked decline = asked(
            "decline",
            Actor.Kind.PARTNER,
            Optional.of(Payload.PARTNER),
            new Decision.Decline(Optional.of(DeclineReason.NO_CAPACITY), Optional.empty()));
    private final Referral unknown = new Referral.Unknown();
    private final Referral open =
            Lifecycle.judge(unknown, receive, START).steps().getLast().after();
    private final Event declined =
            Lifecycle.judge(open, decline, LATER).steps().getLast().event();

    private static Decision received() {
        Rfi rfi = new Rfi(
                Payload.rfiId(0),
                new Target(Payload.PROFILE, Payload.LOCATION),
                Payload.PARTNER,
                "Northwind Systems",
                LeadType.CUSTOMER_INQUIRY,
                Payload.COUNTRY,
                Payload.REGION,
                CompanySize.MEDIUM,
                Payload.LANGUAGE,
                List.of(Payload.SOLUTION),
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                TEXT,
                TEXT,
                Optional.empty(),
                List.of(TEXT),
                Optional.of(Payload.COUNTRY),
                START);
        return new Decision.Receive("referral", rfi, Policy.STANDARD);
    }

    private static Asked asked(String id, Actor.Kind kind, Optional<String> partner, Decision what) {
        Actor actor = new Actor(kind, partner, "ida", "referrals-admin", Optional.empty());
        return new Asked(id, 0, actor, OptionalLong.empty(), what);
    }

    /** @return a receipt, judged */
    @Benchmark
    public Judgement receive() {
        return Lifecycle.judge(unknown, receive, START);
    }

    /** @return a decline, judged */
    @Benchmark
    public Judgement decline() {
        return Lifecycle.judge(open, decline, LATER);
    }

    /** @return reminder, last call and expiry */
    @Benchmark
    public List<Step> expire() {
        return Lifecycle.advance(open, TOO_LATE);
    }

    /** @return the referral after a decline */
    @Benchmark
    public Referral evolve() {
        return Evolver.evolve(open, declined);
    }
}
