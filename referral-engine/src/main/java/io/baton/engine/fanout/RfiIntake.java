package io.baton.engine.fanout;

import io.baton.engine.records.TargetRequest;
import io.baton.events.Origin;
import io.baton.events.Problem;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.RfiVerdict;
import io.baton.events.Target;
import io.baton.events.TargetResult;
import io.baton.events.topics.Ids;
import io.baton.kafka.streams.WithStores;
import io.baton.partners.PartnerFinder;
import io.baton.records.Fingerprint;
import io.baton.records.NeedRecords;
import io.baton.records.SubmissionRecords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes RFIs in (L2), adds further targets to them (L5), and passes withdrawals on (L16). It forwards results, and requests keyed
 * by profile: those travel to the profile's task, a withdrawal behind its RFI on the same path.
 */
public final class RfiIntake implements Processor<String, RfiSubmission, String, SpecificRecord> {
    private static final Logger LOG = LoggerFactory.getLogger(RfiIntake.class);

    private final PartnerFinder partners;
    private ProcessorContext<String, SpecificRecord> context;
    private KeyValueStore<String, RfiResult> routing;

    private RfiIntake(PartnerFinder partners) {
        this.partners = partners;
    }

    /** @return a supplier of it, with its stores */
    public static ProcessorSupplier<String, RfiSubmission, String, SpecificRecord> supplier(PartnerFinder partners) {
        return WithStores.of(() -> new RfiIntake(partners), FanOutStores.ROUTING);
    }

    @Override
    public void init(ProcessorContext<String, SpecificRecord> context) {
        this.context = context;
        routing = context.getStateStore(FanOutStores.ROUTING.name());
    }

    @Override
    public void process(Record<String, RfiSubmission> record) {
        if (record.value() == null) {
            LOG.warn("Ignored a submission without a value: key {}, {}", record.key(), context.recordMetadata());
            return;
        }
        RfiSubmission submission = SubmissionRecords.read(record.value());
        Instant appendedAt = Instant.ofEpochMilli(record.timestamp());
        List<Problem> problems = SubmissionRecords.problems(record.key(), submission, appendedAt);
        if (!problems.isEmpty()) {
            publish(Routing.refused(submission, RfiVerdict.INVALID, problems, origin(), appendedAt));
            return;
        }
        RfiResult before = routing.get(submission.getRfiId());
        if (submission.getWithdrawn() != null) withdraw(submission, before, appendedAt);
        else if (submission.getFurther() != null) extend(submission, before, appendedAt);
        else if (before == null) takeIn(submission, appendedAt);
        else repeat(record.value(), before, appendedAt);
    }

    /** Its targets are chosen here, once: a repeat finds them in the routing. */
    private void takeIn(RfiSubmission submission, Instant appendedAt) {
        List<TargetResult> targets = targets(submission.getSubmitted());
        if (targets.isEmpty()) {
            publish(Routing.refused(submission, RfiVerdict.NO_PARTNER_FITS, List.of(), origin(), appendedAt));
            return;
        }
        routing.put(submission.getRfiId(), Routing.begun(submission, targets, origin(), appendedAt));
        passOn(submission, submission.getSubmitted(), targets);
    }

    /** Further targets join those that it has; one that it has already stays as it is. */
    private void extend(RfiSubmission submission, RfiResult before, Instant appendedAt) {
        if (before == null) {
            publish(Routing.refused(submission, RfiVerdict.UNKNOWN_RFI, List.of(), origin(), appendedAt));
            return;
        }
        List<TargetResult> more =
                Routing.further(before, submission.getFurther().getTargets());
        List<Problem> problems = Routing.tooMany(before, more);
        if (!problems.isEmpty()) {
            publish(Routing.refused(submission, RfiVerdict.INVALID, problems, origin(), appendedAt));
            return;
        }
        RfiResult after = Routing.extended(before, more);
        routing.put(submission.getRfiId(), after);
        passOn(submission, submission.getFurther(), more);
        if (Routing.complete(after)) publish(after);
    }

    private void passOn(RfiSubmission submission, RfiSubmitted rfi, List<TargetResult> targets) {
        for (TargetResult target : targets) passOn(TargetRequests.of(submission, rfi, target(target)), target);
    }

    private List<TargetResult> targets(RfiSubmitted rfi) {
        if (rfi.getFindPartners() == null)
            return rfi.getTargets().stream().map(Routing::chosen).toList();
        Set<String> without = Routing.sendersPartner(rfi).map(Set::of).orElseGet(Set::of);
        return partners
                .best(NeedRecords.toRules(rfi), without, rfi.getFindPartners().getMost())
                .stream()
                .map(Routing::found)
                .toList();
    }

    /** The same RFI again creates nothing new; its publisher gets the result again, once there is one. */
    private void repeat(RfiSubmission submission, RfiResult before, Instant appendedAt) {
        if (!Fingerprint.matches(submission, before.getContentHash())) {
            publish(Routing.refused(submission, RfiVerdict.RFI_CHANGED, List.of(), origin(), appendedAt));
            return;
        }
        // By the hash of this release: its publisher waits for that one, though an earlier release may have kept
        // another.
        RfiResult again = RfiResult.newBuilder(before)
                .setContentHash(Fingerprint.of(submission))
                .build();
        if (Routing.complete(before)) publish(again);
    }

    private void withdraw(RfiSubmission submission, RfiResult before, Instant appendedAt) {
        Optional<String> named = Optional.ofNullable(submission.getWithdrawn().getReferralId());
        List<TargetResult> meant = before == null
                ? List.of()
                : before.getTargets().stream()
                        .filter(target -> Routing.withdrawn(target, named, referralId(submission, target)))
                        .toList();
        if (meant.isEmpty()) {
            publish(Routing.refused(submission, RfiVerdict.UNKNOWN_RFI, List.of(), origin(), appendedAt));
            return;
        }
        for (TargetResult target : meant)
            passOn(TargetRequests.withdrawal(submission.getRfiId(), referralId(submission, target)), target);
        publish(Routing.passedOn(submission, meant, origin(), appendedAt));
        if (named.isEmpty() && before.getReroutingConsent()) takeBackConsent(before);
    }

    /** A referral may expire before the withdrawal reaches it: nobody else gets the RFI then. */
    private void takeBackConsent(RfiResult before) {
        RfiResult after = Routing.withoutConsent(before);
        routing.put(after.getRfiId(), after);
        if (Routing.complete(after)) publish(after);
    }

    private static String referralId(RfiSubmission submission, TargetResult target) {
        return Ids.referral(submission.getRfiId(), target.getProfileId(), target.getLocation());
    }

    private static Target target(TargetResult target) {
        return new Target(target.getProfileId(), target.getLocation());
    }

    private void passOn(TargetRequest request, TargetResult target) {
        context.forward(new Record<>(target.getProfileId(), request, context.currentStreamTimeMs()));
    }

    private void publish(RfiResult result) {
        context.forward(new Record<>(result.getRfiId(), result, context.currentStreamTimeMs()));
    }

    private Origin origin() {
        return context.recordMetadata()
                .map(read -> new Origin(read.topic(), read.partition(), read.offset()))
                .orElseThrow();
    }
}
