package io.baton.benchmarks.jmh;

import io.baton.benchmarks.systems.kafka.Records;
import io.baton.events.Referral;
import io.baton.events.ReferralDecision;
import io.baton.kafka.serde.SingleObjectSerde;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs to write and read what stores and repartition topics hold. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Bytes {
    private final SingleObjectSerde<Referral> referrals = new SingleObjectSerde<>(Referral.class);
    private final SingleObjectSerde<ReferralDecision> decisions = new SingleObjectSerde<>(ReferralDecision.class);
    private final byte[] referralBytes = Records.stored();
    private final Referral referral = referrals.decode(referralBytes);
    private final ReferralDecision receive = Records.receive(0, Duration.ofDays(14));
    private final byte[] receiveBytes = decisions.encode(receive);

    /** @return an open referral's bytes */
    @Benchmark
    public byte[] writeReferral() {
        return referrals.encode(referral);
    }

    /** @return an open referral */
    @Benchmark
    public Referral readReferral() {
        return referrals.decode(referralBytes);
    }

    /** @return a receipt's bytes */
    @Benchmark
    public byte[] writeDecision() {
        return decisions.encode(receive);
    }

    /** @return a receipt */
    @Benchmark
    public ReferralDecision readDecision() {
        return decisions.decode(receiveBytes);
    }
}
