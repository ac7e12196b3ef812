package io.baton.records;

import static io.baton.records.Named.named;

import io.baton.lifecycle.referral.Deadline;
import io.baton.lifecycle.referral.DeadlineKind;
import java.util.List;

/** A referral's deadlines, as the contract has them and as the rules do. */
final class DeadlineRecords {
    private DeadlineRecords() {}

    static List<Deadline> toRules(List<io.baton.events.Deadline> deadlines) {
        return deadlines.stream()
                .map(deadline -> new Deadline(named(DeadlineKind.class, deadline.getKind()), deadline.getAt()))
                .toList();
    }

    static List<io.baton.events.Deadline> toRecords(List<Deadline> deadlines) {
        return deadlines.stream()
                .map(deadline -> new io.baton.events.Deadline(
                        named(io.baton.events.DeadlineKind.class, deadline.kind()), deadline.at()))
                .toList();
    }
}
