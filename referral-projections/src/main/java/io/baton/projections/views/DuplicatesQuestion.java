package io.baton.projections.views;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.baton.events.Referral;
import io.baton.lifecycle.rfi.DuplicatePolicy;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks which requests some others may repeat: of one partition, once for all the referrals of a page.
 *
 * @param key of the partition
 * @param viewer who finds only what is theirs to see; empty for the program
 * @param asked the referrals whose request may be a repeat
 */
@Serdeable
public record DuplicatesQuestion(
        String key,
        Optional<Viewer> viewer,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Asked> asked) implements ViewQuestion<FoundDuplicates> {
    public DuplicatesQuestion {
        asked = List.copyOf(asked);
    }

    /**
     * A referral whose request may be a repeat.
     *
     * @param earliest the earliest receipt of a request that it may repeat
     * @param marks hashes of what another request must have in common with it
     */
    @Serdeable
    public record Asked(
            String referralId,
            String rfiId,
            Instant receivedAt,
            Instant earliest,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<String> marks) {
        public Asked {
            marks = List.copyOf(marks);
        }

        /** @param now when somebody looks */
        public static Asked of(Referral referral, DuplicatePolicy policy, Instant now) {
            return new Asked(
                    referral.getReferralId(),
                    referral.getRfi().getRfiId(),
                    referral.getReceivedAt(),
                    policy.earliest(referral.getReceivedAt(), now),
                    DuplicateIndex.marks(referral));
        }
    }

    /** @return about a partner's referrals */
    public static DuplicatesQuestion of(Viewer viewer, List<Asked> asked) {
        return new DuplicatesQuestion(viewer.partnerId(), Optional.of(viewer), asked);
    }

    /** @return about referrals of all partners, to one partition */
    public static DuplicatesQuestion ofProgram(String key, List<Asked> asked) {
        return new DuplicatesQuestion(key, Optional.empty(), asked);
    }

    @Override
    public String store() {
        return DuplicateIndex.MARKED;
    }

    @Override
    public Class<FoundDuplicates> answerType() {
        return FoundDuplicates.class;
    }

    @Override
    public FoundDuplicates answer(ViewStores stores) {
        return new DuplicateReading(viewer, stores.store(DuplicateIndex.MARKED), stores.store(PartnerState.REFERRALS))
                .read(asked);
    }
}
