package io.baton.notifier.policy;

import io.baton.events.CancelReason;
import io.baton.events.Notification;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.Suggestion;
import io.baton.events.TargetResult;
import io.baton.events.topics.EventKind;
import io.baton.partners.ReroutingRule;
import io.baton.records.NeedRecords;
import java.util.List;
import java.util.Optional;

/** Decides which advice the mails about a decline or an expiry carry (L5, L6), and when they have to wait for it. */
public final class AdvicePolicy {
    private final PartnerSuggestions others;

    public AdvicePolicy(PartnerSuggestions others) {
        this.others = others;
    }

    /** @return whether somebody may choose another partner after this event */
    public static boolean appliesTo(ReferralEvent event) {
        return switch (EventKind.of(event)) {
            case DECLINED, EXPIRED -> true;
            case CANCELLED -> isReassigned(event.getAfter());
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
                    CONTACTS_CHANGED,
                    CALLED,
                    EXTENDED,
                    MAIL_REQUESTED,
                    CORRECTED,
                    UNKNOWN -> false;
        };
    }

    /**
     * @param answer the RFI's last result, if one was read
     * @return the advice; empty if it depends on a result that has not come yet: the RFI's first, or the one after it was passed
     *     on
     */
    public Optional<Advice> advice(ReferralEvent ended, Optional<RfiResult> answer) {
        return answer.flatMap(known -> advice(ended.getAfter(), known));
    }

    /** @return the advice when no further result is awaited */
    public Advice withoutWaiting(ReferralEvent ended, Optional<RfiResult> answer) {
        return answer.<Advice>map(known -> new Advice.Choose(suggestions(ended.getAfter(), known)))
                .orElse(Advice.NONE);
    }

    private Optional<Advice> advice(Referral ended, RfiResult answer) {
        Optional<TargetResult> instead = instead(ended.getReferralId(), answer);
        Optional<String> next =
                instead.filter(target -> target.getReferralId() != null).map(TargetResult::getPartnerName);
        if (next.isPresent()) return next.map(Advice.PassedOn::new);
        // The target that the program has chosen answers, or waits for its profile.
        if (isReassigned(ended) && instead.isEmpty()) return Optional.empty();
        List<Suggestion> suggestions = suggestions(ended, answer);
        boolean isPassedOn = !isReassigned(ended)
                && !suggestions.isEmpty()
                && others.reroutesAutomatically()
                && ReroutingRule.allows(ended, answer);
        return isPassedOn ? Optional.empty() : Optional.of(new Advice.Choose(suggestions));
    }

    /** @return the partners that fit an RFI that no partner has; none of an RFI for which none was found either */
    public List<Suggestion> forNobody(Notification draft, RfiResult answer) {
        if (!RfiNotifications.reachedNobody(answer) || answer.getTargets().isEmpty()) return List.of();
        return others(draft, answer);
    }

    /** @return the partners that fit the RFI, and that it did not go to */
    public List<Suggestion> others(Notification draft, RfiResult answer) {
        return NeedRecords.toRules(draft)
                .map(need -> others.suggestions(need, answer))
                .orElseGet(List::of);
    }

    private List<Suggestion> suggestions(Referral ended, RfiResult answer) {
        return others.suggestions(ended.getRfi(), answer);
    }

    private static boolean isReassigned(Referral ended) {
        return ended.getCancelled() != null && ended.getCancelled().getReason() == CancelReason.REASSIGNED;
    }

    private static Optional<TargetResult> instead(String referralId, RfiResult answer) {
        return answer.getTargets().stream()
                .filter(target -> referralId.equals(target.getInsteadOf()))
                .findFirst();
    }
}
