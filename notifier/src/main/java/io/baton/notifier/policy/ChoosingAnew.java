package io.baton.notifier.policy;

import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.Suggestion;
import io.baton.events.TargetResult;
import io.baton.events.topics.EventKind;
import io.baton.partners.ReroutingRule;
import java.util.List;
import java.util.Optional;

/** Which advice a decline or an expiry comes with (L5, L6), and when that cannot be said yet. */
public final class ChoosingAnew {
    private final OtherPartners others;

    public ChoosingAnew(OtherPartners others) {
        this.others = others;
    }

    /** @return whether it is an event after which somebody may choose anew */
    public static boolean follows(ReferralEvent event) {
        return switch (EventKind.of(event)) {
            case DECLINED, EXPIRED -> true;
            case RECEIVED,
                    REMINDER_DUE,
                    LAST_CALL_DUE,
                    DIRECT_CONTACT_WINDOW_ELAPSED,
                    ACCEPTED,
                    EDITED,
                    CONTACT_ADDED,
                    CONTACT_CHANGED,
                    CONTACT_REMOVED,
                    WITHDRAWN,
                    WON,
                    LOST,
                    REGISTRATION_SAVED,
                    REGISTRATION_SUBMITTED,
                    REGISTRATION_RETURNED,
                    REGISTRATION_APPROVED,
                    REGISTRATION_DECLINED,
                    UNKNOWN -> false;
        };
    }

    /**
     * @param answer what the RFI's targets led to, if that was read
     * @return the advice; empty if it depends on an answer that is still to come: the RFI's first, or that it was passed on
     */
    public Optional<Advice> advice(ReferralEvent ended, Optional<RfiResult> answer) {
        return answer.flatMap(known -> advice(ended.getAfter(), known));
    }

    /** @return the advice if no further answer is waited for */
    public Advice withoutWaiting(ReferralEvent ended, Optional<RfiResult> answer) {
        return answer.<Advice>map(known -> new Advice.Choose(suggestions(ended.getAfter(), known)))
                .orElse(Advice.NONE);
    }

    private Optional<Advice> advice(Referral ended, RfiResult answer) {
        Optional<TargetResult> instead = instead(ended.getReferralId(), answer);
        Optional<String> next =
                instead.filter(target -> target.getReferralId() != null).map(TargetResult::getPartnerName);
        if (next.isPresent()) return next.map(Advice.PassedOn::new);
        List<Suggestion> suggestions = suggestions(ended, answer);
        boolean goesOn = !suggestions.isEmpty() && others.getItByThemselves() && ReroutingRule.allows(ended, answer);
        return goesOn ? Optional.empty() : Optional.of(new Advice.Choose(suggestions));
    }

    private List<Suggestion> suggestions(Referral ended, RfiResult answer) {
        return others.suggestions(ended.getRfi(), answer);
    }

    private static Optional<TargetResult> instead(String referralId, RfiResult answer) {
        return answer.getTargets().stream()
                .filter(target -> referralId.equals(target.getInsteadOf()))
                .findFirst();
    }
}
