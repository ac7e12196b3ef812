package io.baton.notifier.policy;

import io.baton.events.CustomerDetails;
import io.baton.events.FindPartners;
import io.baton.events.LeadType;
import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.events.Origin;
import io.baton.events.Person;
import io.baton.events.RecipientKind;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.RfiVerdict;
import io.baton.events.Sealed;
import io.baton.events.Sender;
import io.baton.events.Suggestion;
import io.baton.events.TargetResult;
import io.baton.events.sealing.Sealing;
import io.baton.records.NeedRecords;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides who gets which mail about an RFI as a whole, once it has its first result (L1). A lead that reached no partner tells its
 * customer, and its sender too.
 */
public final class RfiNotifications {
    private RfiNotifications() {}

    /**
     * Drafts the customer's notification of an RFI that has no result yet.
     *
     * @param submission the submission
     * @param content its content
     * @param origin the submission's record
     * @param at its append time
     * @return the notification without the state of the targets
     */
    public static Notification draft(RfiSubmission submission, RfiSubmitted content, Origin origin, Instant at) {
        Sealed customer = Sealing.customer(new CustomerDetails(
                content.getCompany(),
                new Person(
                        content.getContact().getName(),
                        content.getContact().getEmail(),
                        content.getContact().getPhone(),
                        content.getLanguage())));
        return Notification.newBuilder()
                .setNotificationId(
                        NotificationPolicy.id(submission.getRfiId(), NotificationKind.RFI_TAKEN_IN.name(), customer))
                .setKind(NotificationKind.RFI_TAKEN_IN)
                .setRecipientKind(RecipientKind.CUSTOMER)
                .setLanguage(content.getLanguage())
                .setRfiId(submission.getRfiId())
                .setLeadType(content.getLeadType())
                .setDirectContact(content.getDirectContact())
                .setCustomer(customer)
                .setCountry(content.getCountry())
                .setCompanySize(content.getCompanySize())
                .setNeed(Sealing.text(customer.getSubjectId(), content.getNeed()))
                .setSolutions(content.getSolutions())
                .setOccurredAt(at)
                .setCause(origin)
                .setSender(sender(content))
                .setCampaignId(content.getCampaignId())
                .setRegion(content.getRegion())
                .setServices(NeedRecords.wishes(content, FindPartners::getServices))
                .setIndustries(NeedRecords.wishes(content, FindPartners::getIndustries))
                .build();
    }

    /** @return the sender of a qualified lead: a customer who asks has none, even if a record names one */
    private static Sealed sender(RfiSubmitted content) {
        return Optional.ofNullable(content.getSender())
                .filter(sender -> content.getLeadType() != LeadType.CUSTOMER_INQUIRY)
                .map(RfiNotifications::person)
                .orElse(null);
    }

    private static Sealed person(Sender sender) {
        return Sealing.person(new Person(sender.getName(), sender.getEmail(), null, null));
    }

    /** @return whether no partner has the RFI */
    public static boolean reachedNobody(RfiResult answer) {
        return answer.getTargets().stream().map(TargetResult::getReferralId).noneMatch(Objects::nonNull);
    }

    /**
     * @param suggestions partners that fit an RFI that no partner has
     * @return the notifications of an RFI's first result, one for each recipient
     */
    public static List<Notification> of(
            Notification draft, RfiResult answer, Standings known, List<Suggestion> suggestions) {
        Notification common = Notification.newBuilder(draft)
                .setTargets(known.all())
                .setSenderCompany(draft.getSender() == null ? null : known.senderCompany())
                .setCause(answer.getOrigin())
                .build();
        if (!reachedNobody(answer)) return List.of(common);
        common.setKind(NotificationKind.REACHED_NOBODY);
        return NotificationPolicy.once(
                Stream.concat(toCustomer(common, answer, suggestions), toSender(common, answer, suggestions)));
    }

    /** A customer who did not ask, and whose data no partner was to have, needs no mail. */
    private static Stream<Notification> toCustomer(
            Notification common, RfiResult answer, List<Suggestion> suggestions) {
        if (common.getSender() == null)
            return Stream.of(Notification.newBuilder(common)
                    .setNotificationId(id(answer, common.getCustomer()))
                    .setSuggestions(suggestions)
                    .build());
        return answer.getTargets().isEmpty() ? Stream.empty() : Stream.of(common);
    }

    private static Stream<Notification> toSender(Notification common, RfiResult answer, List<Suggestion> suggestions) {
        return Stream.ofNullable(common.getSender())
                .map(sender -> Notification.newBuilder(common)
                        .setNotificationId(id(answer, sender))
                        .setRecipientKind(RecipientKind.SENDER)
                        .setRecipient(sender)
                        .setLanguage(null)
                        .setSuggestions(suggestions)
                        .build());
    }

    /** The same id may come again after no partner was found, and reach one then. */
    private static String id(RfiResult answer, Sealed recipient) {
        String change = answer.getVerdict() == RfiVerdict.TAKEN_IN
                ? NotificationKind.RFI_TAKEN_IN.name()
                : answer.getVerdict().name();
        return NotificationPolicy.id(answer.getRfiId(), change, recipient);
    }
}
