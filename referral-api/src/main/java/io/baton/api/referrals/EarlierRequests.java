package io.baton.api.referrals;

import io.baton.api.gateway.Setting;
import io.baton.events.Referral;
import io.baton.lifecycle.rfi.DuplicatePolicy;
import io.baton.projections.views.DuplicatesQuestion;
import io.baton.projections.views.DuplicatesQuestion.Asked;
import io.baton.projections.views.FoundDuplicates.Repeat;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.Viewer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the requests that others may repeat, under the program's policy: for all referrals of a page at once. */
@Singleton
public final class EarlierRequests {
    private static final int MOST_SHOWN = 5;
    private static final Comparator<Repeat> LAST_FIRST = Comparator.comparing(
                    (Repeat repeat) -> repeat.earlier().getReceivedAt())
            .thenComparing(repeat -> repeat.earlier().getReferralId())
            .reversed();

    private final ReferralViews views;
    private final Setting<DuplicatePolicy> policy;
    private final InstantSource clock;

    EarlierRequests(ReferralViews views, Setting<DuplicatePolicy> policy, InstantSource clock) {
        this.views = views;
        this.policy = policy;
        this.clock = clock;
    }

    /** @return by referral, the earlier ones of the viewer's that it may repeat, the last received first: never another partner's */
    public Map<String, List<Referral>> of(Viewer viewer, List<Referral> referrals) {
        List<Asked> asked = asked(referrals);
        if (asked.isEmpty()) return Map.of();
        return byReferral(views.ask(DuplicatesQuestion.of(viewer, asked)).repeats().stream());
    }

    /** @return the same for the program, among all partners' */
    public Map<String, List<Referral>> ofAll(List<Referral> referrals) {
        List<Asked> asked = asked(referrals);
        if (asked.isEmpty()) return Map.of();
        return byReferral(views.keyOfEachPartition().stream()
                .flatMap(key -> views.ask(DuplicatesQuestion.ofProgram(key, asked)).repeats().stream()));
    }

    private List<Asked> asked(List<Referral> referrals) {
        DuplicatePolicy inForce = policy.get();
        Instant now = clock.instant();
        return referrals.stream()
                .map(referral -> Asked.of(referral, inForce, now))
                .filter(asked -> !asked.marks().isEmpty())
                .toList();
    }

    private static Map<String, List<Referral>> byReferral(Stream<Repeat> repeats) {
        return repeats.sorted(LAST_FIRST)
                .collect(Collectors.groupingBy(
                        Repeat::referralId,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Repeat::earlier, Collectors.toList()),
                                earlier -> earlier.stream().limit(MOST_SHOWN).toList())));
    }
}
