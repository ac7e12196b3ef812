package io.baton.notifier.policy;

import io.baton.events.Call;
import io.baton.events.CallWish;
import io.baton.events.CancelReason;
import io.baton.events.Cancelled;
import io.baton.events.ContactChanged;
import io.baton.events.Deadline;
import io.baton.events.DeadlineKind;
import io.baton.events.Engagement;
import io.baton.events.EventHeader;
import io.baton.events.LeadType;
import io.baton.events.MailRequested;
import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.events.RecipientKind;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.Registration;
import io.baton.events.RegistrationStage;
import io.baton.events.Rfi;
import io.baton.events.Sealed;
import io.baton.events.Stage;
import io.baton.events.Suggestion;
import io.baton.events.Won;
import io.baton.events.WonDeal;
import io.baton.events.topics.EventKind;
import io.baton.events.topics.Ids;
import io.baton.lifecycle.contacts.Participants;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides who gets which mail about a referral: one notification for each referral, event and recipient, whose id is a function of the
 * three. The same event gives the same notifications, whenever and however often it is read.
 */
public final class NotificationPolicy {
    private NotificationPolicy() {}

    /**
     * @param advice for a reader who may choose another partner; used for a decline or an expiry only
     * @return the notifications of the event, one for each recipient
     */
    public static List<Notification> of(ReferralEvent event, Standings known, Advice advice) {
        Draft draft = new Draft(event, known, advice);
        Stream<Notification> notifications = switch (EventKind.of(event)) {
            case RECEIVED -> draft.toContacts(NotificationKind.RECEIVED);
            case REMINDER_DUE -> draft.toContacts(NotificationKind.REMINDER);
            case LAST_CALL_DUE -> draft.toContacts(NotificationKind.LAST_CALL);
            case CONTACTS_CHANGED ->
                draft.toJoined(event.getChange().getContactsChanged().getJoined());
            case ACCEPTED ->
                Stream.of(
                                draft.toCustomer(NotificationKind.ACCEPTED),
                                draft.toSender(NotificationKind.ACCEPTED),
                                draft.toColleagues())
                        .flatMap(to -> to);
            case CONTACT_ADDED ->
                draft.toJoined(
                        List.of(event.getChange().getContactAdded().getContact().getSubjectId()));
            case CONTACT_CHANGED -> draft.toReplacement(event.getChange().getContactChanged());
            case DECLINED ->
                Stream.concat(draft.toCustomer(NotificationKind.DECLINED), draft.toSender(NotificationKind.DECLINED));
            // The partner's people learn that they let it expire: nobody else at their company may have told them.
            case EXPIRED ->
                Stream.concat(
                        draft.isInquiry()
                                ? draft.toCustomer(NotificationKind.EXPIRED)
                                : draft.toSender(NotificationKind.EXPIRED),
                        draft.toContacts(NotificationKind.EXPIRED));
            case EXTENDED ->
                Stream.of(
                                draft.toContacts(NotificationKind.EXTENDED),
                                draft.toCustomer(NotificationKind.EXTENDED),
                                draft.toSender(NotificationKind.EXTENDED))
                        .flatMap(to -> to);
            case MAIL_REQUESTED -> draft.again(event.getChange().getMailRequested());
            // The customer was not told how the deal ended, either.
            case CORRECTED ->
                Stream.concat(draft.toPartner(NotificationKind.CORRECTED), draft.toSender(NotificationKind.CORRECTED));
            case CANCELLED -> draft.cancelled(event.getChange().getCancelled().getReason());
            case WITHDRAWN -> draft.toContacts(NotificationKind.WITHDRAWN);
            case WON -> Stream.concat(draft.toSender(NotificationKind.WON), draft.toWhomMayRegister());
            case LOST -> draft.toSender(NotificationKind.LOST);
            case REGISTRATION_RETURNED -> draft.toPartner(NotificationKind.REGISTRATION_RETURNED);
            case REGISTRATION_APPROVED -> draft.toPartner(NotificationKind.REGISTRATION_APPROVED);
            case REGISTRATION_DECLINED -> draft.toPartner(NotificationKind.REGISTRATION_DECLINED);
            // Only the page changes when the direct-contact window ends (L8).
            case DIRECT_CONTACT_WINDOW_ELAPSED -> Stream.empty();
            // The partner knows what it did itself; of a call, its reminders tell.
            case CALLED, EDITED, CONTACT_REMOVED, REGISTRATION_SAVED, REGISTRATION_SUBMITTED -> Stream.empty();
            // A later notifier sends the mails about the kinds of later releases.
            case UNKNOWN -> Stream.empty();
        };
        return once(notifications);
    }

    /** A person who is listed twice, or is both customer and sender, gets one notification. */
    static List<Notification> once(Stream<Notification> notifications) {
        Map<String, Notification> byId = new LinkedHashMap<>();
        notifications.forEach(notification -> byId.putIfAbsent(notification.getNotificationId(), notification));
        return List.copyOf(byId.values());
    }

    static String id(String about, String change, Sealed recipient) {
        return Ids.hash(about, change, recipient.getSubjectId());
    }

    /** Builds the notifications of one event. */
    private record Draft(ReferralEvent event, Standings known, Advice advice) {
        boolean isInquiry() {
            return rfi().getLeadType() == LeadType.CUSTOMER_INQUIRY;
        }

        Stream<Notification> toContacts(NotificationKind kind) {
            return rfi().getContacts().stream()
                    .map(contact -> to(contact, kind, RecipientKind.CONTACT)
                            .setRecipient(contact)
                            .build());
        }

        /** The partner's people on the deal: the location's, and those of the engagement. */
        Stream<Notification> toPartner(NotificationKind kind) {
            return people().all()
                    .map(contact -> to(contact, kind, RecipientKind.CONTACT)
                            .setRecipient(contact)
                            .build());
        }

        /** The mail that says how the referral stands, to who has had it: its version gives it an id of its own. */
        Stream<Notification> again(MailRequested asked) {
            boolean accepted = referral().getStage() == Stage.ACCEPTED;
            return switch (asked.getTo()) {
                case CUSTOMER -> accepted ? toCustomer(NotificationKind.ACCEPTED) : Stream.of(takenIn());
                case SENDER -> toSender(NotificationKind.ACCEPTED);
                case CONTACT ->
                    toPartner(accepted ? NotificationKind.JOINED : NotificationKind.RECEIVED)
                            .filter(mail -> asked.getContact() == null
                                    || asked.getContact()
                                            .equals(mail.getRecipient().getSubjectId()));
                // A later notifier knows whom to tell.
                case UNKNOWN -> Stream.empty();
            };
        }

        /** It is about the RFI as a whole. */
        private Notification takenIn() {
            return to(rfi().getCustomer(), NotificationKind.RFI_TAKEN_IN, RecipientKind.CUSTOMER)
                    .setLanguage(rfi().getLanguage())
                    .setReferralId(null)
                    .setPartnerId(null)
                    .setPartnerName(null)
                    .setLocation(null)
                    .setExpiresAt(null)
                    .setTargets(known.all())
                    .build();
        }

        /** Nobody else hears of spam: who sent it should not learn that it was recognized. */
        Stream<Notification> cancelled(CancelReason reason) {
            Stream<Notification> partnerAndSender =
                    Stream.concat(toPartner(NotificationKind.CANCELLED), toSender(NotificationKind.CANCELLED));
            return switch (reason) {
                case REASSIGNED, DUPLICATE -> Stream.concat(partnerAndSender, toCustomer(NotificationKind.CANCELLED));
                case SPAM -> partnerAndSender;
                // A later notifier knows whom to tell.
                case UNKNOWN -> Stream.empty();
            };
        }

        /** The people of the partner's who have just come onto it, by their pseudonyms (L3, L9). */
        Stream<Notification> toJoined(List<String> people) {
            return people().all()
                    .filter(person -> people.contains(person.getSubjectId()))
                    .map(person -> to(person, NotificationKind.JOINED, RecipientKind.CONTACT)
                            .setRecipient(person)
                            .build());
        }

        /** Who is to call, and each colleague whom the partner names on accepting; who accepts knows, and so does the location. */
        Stream<Notification> toColleagues() {
            Participants<Sealed> location = new Participants<>(rfi().getContacts(), List.of(), Sealed::getSubjectId);
            List<String> callers = referral().getEngagement().getCallers();
            return toJoined(people().ids().stream()
                    .filter(person -> callers.contains(person) || !location.include(person))
                    .filter(person ->
                            !person.equals(event.getHeader().getActor().getUserId()))
                    .toList());
        }

        /** Another address is somebody else. */
        Stream<Notification> toReplacement(ContactChanged changed) {
            String person = changed.getContact().getSubjectId();
            return person.equals(changed.getContactId()) ? Stream.empty() : toJoined(List.of(person));
        }

        /** If anything that was sold is to be registered (L12). */
        Stream<Notification> toWhomMayRegister() {
            return referral().getRegistration() == null
                    ? Stream.empty()
                    : toPartner(NotificationKind.REGISTRATION_OPEN);
        }

        Stream<Notification> toCustomer(NotificationKind kind) {
            return Stream.of(to(rfi().getCustomer(), kind, RecipientKind.CUSTOMER)
                    .setLanguage(rfi().getLanguage())
                    .build());
        }

        Stream<Notification> toSender(NotificationKind kind) {
            return Stream.ofNullable(rfi().getSender())
                    .map(sender -> to(sender, kind, RecipientKind.SENDER)
                            .setRecipient(sender)
                            .setDeclineReason(
                                    kind == NotificationKind.DECLINED
                                            ? referral().getDeclined().getReason()
                                            : null)
                            .build());
        }

        private Notification.Builder to(Sealed recipient, NotificationKind kind, RecipientKind why) {
            EventHeader header = event.getHeader();
            Notification.Builder notification = Notification.newBuilder()
                    .setNotificationId(id(header.getReferralId(), String.valueOf(header.getVersion()), recipient))
                    .setKind(kind)
                    .setRecipientKind(why)
                    .setRfiId(header.getRfiId())
                    .setReferralId(header.getReferralId())
                    .setPartnerId(header.getPartnerId())
                    .setPartnerName(rfi().getPartnerName())
                    .setLeadType(rfi().getLeadType())
                    .setDirectContact(rfi().getDirectContact())
                    .setCustomer(rfi().getCustomer())
                    .setCountry(rfi().getCountry())
                    .setCompanySize(rfi().getCompanySize())
                    .setNeed(rfi().getNeed())
                    .setSolutions(rfi().getSolutions())
                    .setOccurredAt(header.getOccurredAt())
                    .setExpiresAt(expiry())
                    .setCause(header.getCause());
            return detailed(whence(notification), kind);
        }

        /** Where the lead comes from, and which of the partner's offices has it. */
        private Notification.Builder whence(Notification.Builder notification) {
            return notification
                    .setSender(rfi().getSender())
                    .setSenderCompany(rfi().getSender() == null ? null : known.senderCompany())
                    .setCampaignId(rfi().getCampaignId())
                    .setLocation(known.offices().name(rfi().getProfileId(), rfi().getLocation()))
                    .setPartnerCountry(partnerCountry())
                    .setCallWish(callWish())
                    .setCalledAt(lastCall().map(Call::getAt).orElse(null))
                    .setCalledBy(lastCall().flatMap(this::caller).orElse(null));
        }

        /** Who has decided needs no reminder of what was done before. */
        private Optional<Call> lastCall() {
            return Optional.ofNullable(referral().getLastCall())
                    .filter(_ -> referral().getStage() == Stage.RECEIVED);
        }

        private Optional<Sealed> caller(Call call) {
            return people().all()
                    .filter(person -> person.getSubjectId().equals(call.getBy()))
                    .findFirst();
        }

        private String partnerCountry() {
            return Optional.ofNullable(rfi().getPartnerCountry())
                    .or(() -> known.offices().country(rfi().getProfileId(), rfi().getLocation()))
                    .orElse(null);
        }

        private CallWish callWish() {
            return switch (referral().getFlame()) {
                case UNKNOWN -> CallWish.UNKNOWN;
                case NONE -> CallWish.NONE;
                case LIT -> CallWish.NOW;
                case ELAPSED -> CallWish.STILL;
            };
        }

        private Notification.Builder detailed(Notification.Builder notification, NotificationKind kind) {
            return switch (kind) {
                case ACCEPTED -> calling(notification);
                case JOINED -> EventKind.of(event) == EventKind.ACCEPTED ? calling(notification) : notification;
                case DECLINED, EXPIRED -> toContact(notification) ? notification : advised(notification);
                // The reason is the partner's to read: it may be about its people.
                case EXTENDED ->
                    toContact(notification)
                            ? notification.setNotes(
                                    event.getChange().getExtended().getReason())
                            : notification;
                case CANCELLED ->
                    cancelled(notification.setCancelReason(
                            referral().getCancelled().getReason()));
                case CORRECTED -> corrected(notification);
                case WON -> notification.setWon(deal(referral().getWon()));
                case LOST -> notification.setLostReason(referral().getLost().getReason());
                case REGISTRATION_OPEN ->
                    notification.setEligibleSolutions(
                            referral().getRegistration().getEligibleSolutions());
                case REGISTRATION_RETURNED ->
                    notification
                            .setToCorrect(referral().getRegistration().getToCorrect())
                            .setNotes(referral().getRegistration().getNotes());
                case REGISTRATION_DECLINED ->
                    notification.setNotes(referral().getRegistration().getNotes());
                case RFI_TAKEN_IN,
                        REACHED_NOBODY,
                        RECEIVED,
                        REMINDER,
                        LAST_CALL,
                        WITHDRAWN,
                        REGISTRATION_APPROVED,
                        UNKNOWN -> notification;
            };
        }

        private Notification.Builder calling(Notification.Builder notification) {
            return notification.setCallers(
                    people().callers(referral().getEngagement().getCallers()));
        }

        /** What is to be registered now stands in the same mail: nobody gets two about one change. */
        private Notification.Builder corrected(Notification.Builder notification) {
            if (referral().getWon() != null) notification.setWon(deal(referral().getWon()));
            else notification.setLostReason(referral().getLost().getReason());
            if (!toContact(notification)) return notification;
            return notification
                    .setNotes(event.getChange().getCorrected().getReason())
                    .setEligibleSolutions(toRegister());
        }

        private List<String> toRegister() {
            return Optional.ofNullable(referral().getRegistration())
                    .filter(registration -> registration.getStage() == RegistrationStage.INCOMPLETE)
                    .map(Registration::getEligibleSolutions)
                    .orElse(List.of());
        }

        private Notification.Builder cancelled(Notification.Builder notification) {
            Cancelled cancelled = referral().getCancelled();
            if (toContact(notification)) return notification.setNotes(cancelled.getNotes());
            return cancelled.getReason() == CancelReason.REASSIGNED ? advised(notification) : notification;
        }

        /** A partner is not told who else has the RFI. */
        private static boolean toContact(Notification.Builder notification) {
            return notification.getRecipientKind() == RecipientKind.CONTACT;
        }

        private Notification.Builder advised(Notification.Builder notification) {
            notification.setTargets(known.except(event.getHeader().getReferralId()));
            return switch (advice) {
                case Advice.PassedOn(String partner) -> notification.setPassedOnTo(partner);
                case Advice.Choose(List<Suggestion> suggestions) -> notification.setSuggestions(suggestions);
            };
        }

        private Participants<Sealed> people() {
            return new Participants<>(rfi().getContacts(), colleagues(), Sealed::getSubjectId);
        }

        private List<Sealed> colleagues() {
            return Optional.ofNullable(referral().getEngagement())
                    .map(Engagement::getColleagues)
                    .orElse(List.of());
        }

        private Instant expiry() {
            return referral().getDeadlines().stream()
                    .filter(deadline -> deadline.getKind() == DeadlineKind.EXPIRY)
                    .map(Deadline::getAt)
                    .findFirst()
                    .orElse(null);
        }

        private static WonDeal deal(Won won) {
            return new WonDeal(won.getSolutions(), won.getValue(), won.getClosedOn());
        }

        private Referral referral() {
            return event.getAfter();
        }

        private Rfi rfi() {
            return referral().getRfi();
        }
    }
}
