package io.baton.engine.decisions;

import static io.baton.records.Named.named;

import io.baton.engine.records.RememberedDecision;
import io.baton.engine.records.RememberedOutcome;
import io.baton.engine.records.RememberedReferral;
import io.baton.lifecycle.referral.Applied;
import io.baton.lifecycle.referral.Outcome;
import io.baton.lifecycle.referral.Referral;
import java.util.List;
import java.util.Set;

/** What is remembered of an ended referral, as the engine's store has it and as the rules do. */
final class RememberedRecords {
    private RememberedRecords() {}

    static Referral.Remembered toRules(RememberedReferral remembered) {
        return new Referral.Remembered(
                remembered.getReferralId(),
                remembered.getPartnerId(),
                remembered.getVersion(),
                named(Outcome.class, remembered.getOutcome()),
                Set.copyOf(remembered.getContacts()),
                remembered.getApplied().stream()
                        .map(one ->
                                new Applied(one.getDecisionId(), one.getFingerprint(), one.getVersion(), one.getAt()))
                        .toList());
    }

    /** Contacts are sorted, so that the same state has the same bytes. */
    static RememberedReferral toRecord(Referral.Remembered remembered) {
        List<RememberedDecision> applied = remembered.applied().stream()
                .map(one -> new RememberedDecision(one.decisionId(), one.fingerprint(), one.version(), one.at()))
                .toList();
        return new RememberedReferral(
                remembered.referralId(),
                remembered.partnerId(),
                remembered.version(),
                named(RememberedOutcome.class, remembered.outcome()),
                remembered.contacts().stream().sorted().toList(),
                applied);
    }
}
