package io.baton.notifier.policy;

import io.baton.events.LeadType;
import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.events.Origin;
import io.baton.events.RecipientKind;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.Sealed;
import io.baton.events.Suggestion;
import io.baton.events.Target;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetResult;
import io.baton.events.TargetStanding;
import io.baton.lifecycle.check.Typed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides who learns that partners were chosen later for an RFI, and could not get it (L1): the customer of an inquiry, or the sender of a
 * qualified lead. The one who chose may have left the page by then: a profile is waited for.
 */
public final class FurtherTargets {
    private FurtherTargets() {}

    /** @return the draft of the mail, with the profiles and locations that were chosen in place of the targets' states */
    public static Notification draft(RfiSubmission submission, Origin origin, Instant at) {
        Notification draft = RfiNotifications.draft(submission, submission.getFurther(), origin, at);
        draft.setTargets(submission.getFurther().getTargets().stream()
                .map(FurtherTargets::chosen)
                .toList());
        return draft;
    }

    private static TargetStanding chosen(Target target) {
        return new TargetStanding(target.getProfileId(), "CHOSEN", null, target.getLocation());
    }

    /**
     * @param draft with the chosen targets
     * @return those that were refused; empty until each has its answer
     */
    public static Optional<List<TargetResult>> refused(Notification draft, RfiResult answer) {
        List<TargetResult> answered = draft.getTargets().stream()
                .flatMap(chosen -> answer.getTargets().stream().filter(target -> is(chosen, target)))
                .toList();
        if (answered.size() < draft.getTargets().size()) return Optional.empty();
        return Optional.of(answered.stream().filter(FurtherTargets::isRefused).toList());
    }

    private static boolean is(TargetStanding chosen, TargetResult target) {
        return chosen.getPartner().equals(target.getProfileId())
                && Typed.same(chosen.getLocation(), target.getLocation());
    }

    /** Who has taken it back knows. */
    private static boolean isRefused(TargetResult target) {
        return target.getRefusal() != null && target.getRefusal() != TargetRefusal.WITHDRAWN;
    }

    /** @return what names the target among those of its RFI */
    public static String name(TargetResult target) {
        return target.getProfileId() + "\n" + Typed.canonical(target.getLocation());
    }

    /**
     * @param refused the targets to tell of; at least one
     * @param suggestions other partners that fit
     * @return the notification
     */
    public static Notification notReached(
            Notification draft, List<TargetResult> refused, Standings known, List<Suggestion> suggestions) {
        boolean customer = draft.getLeadType() == LeadType.CUSTOMER_INQUIRY || draft.getSender() == null;
        Sealed recipient = customer ? draft.getCustomer() : draft.getSender();
        String change =
                refused.stream().map(FurtherTargets::name).collect(Collectors.joining("\n", "NOT_REACHED\n", ""));
        return Notification.newBuilder(draft)
                .setNotificationId(NotificationPolicy.id(draft.getRfiId(), change, recipient))
                .setKind(NotificationKind.REACHED_NOBODY)
                .setRecipientKind(customer ? RecipientKind.CUSTOMER : RecipientKind.SENDER)
                .setRecipient(customer ? null : recipient)
                .setLanguage(customer ? draft.getLanguage() : null)
                .setPartnerName(refused.stream().map(known::office).collect(Collectors.joining(", ")))
                .setSenderCompany(draft.getSender() == null ? null : known.senderCompany())
                .setTargets(known.all())
                .setSuggestions(suggestions)
                .build();
    }
}
