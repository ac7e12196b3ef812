package io.baton.inbox.program;

import io.baton.events.Stage;
import io.baton.events.TargetResult;
import io.baton.words.Words;
import java.util.Map;
import java.util.Optional;

/** What became of an RFI at one of its targets, in a line. */
final class TargetLine {
    private TargetLine() {}

    /**
     * @param stages of the RFI's referrals
     * @return the partner, with why it does not have the RFI, or how its referral stands; empty while neither is known
     */
    static Optional<String> say(TargetResult target, Map<String, Stage> stages, Words words) {
        return Optional.ofNullable(target.getRefusal())
                .map(words::standing)
                .or(() -> Optional.ofNullable(target.getReferralId())
                        .map(stages::get)
                        .map(words::standing))
                .map(standing -> words.fact(name(target), standing));
    }

    private static String name(TargetResult target) {
        return Optional.ofNullable(target.getPartnerName()).orElse(target.getProfileId());
    }
}
