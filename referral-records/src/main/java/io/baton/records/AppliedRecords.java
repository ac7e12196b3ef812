package io.baton.records;

import io.baton.events.AppliedDecision;
import io.baton.lifecycle.referral.Applied;
import java.util.List;

/** The decisions whose answers a referral remembers, as the contract has them and as the rules do. */
public final class AppliedRecords {
    private AppliedRecords() {}

    public static List<Applied> toRules(List<AppliedDecision> applied) {
        return applied.stream()
                .map(one -> new Applied(one.getDecisionId(), one.getFingerprint(), one.getVersion(), one.getAt()))
                .toList();
    }

    static List<AppliedDecision> toRecords(List<Applied> applied) {
        return applied.stream()
                .map(one -> new AppliedDecision(one.decisionId(), one.fingerprint(), one.version(), one.at()))
                .toList();
    }
}
