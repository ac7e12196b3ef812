package io.baton.quickstart.preview;

import io.baton.events.CallWish;
import io.baton.events.CancelReason;
import io.baton.events.CompanySize;
import io.baton.events.CustomerDetails;
import io.baton.events.DeclineReason;
import io.baton.events.Fit;
import io.baton.events.LeadType;
import io.baton.events.LostReason;
import io.baton.events.Money;
import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.events.Origin;
import io.baton.events.Person;
import io.baton.events.RecipientKind;
import io.baton.events.RegistrationField;
import io.baton.events.Sealed;
import io.baton.events.Stage;
import io.baton.events.Suggestion;
import io.baton.events.TargetRefusal;
import io.baton.events.TargetStanding;
import io.baton.events.WonDeal;
import io.baton.events.sealing.Sealing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A notification for each mail that exists, with made-up people. */
final class SampleNotifications {
    private static final Instant HAPPENED = Instant.parse("2027-03-01T09:00:00Z");
    private static final Instant EXPIRES = Instant.parse("2027-03-15T09:00:00Z");
    private static final TargetStanding WAITING =
            new TargetStanding("Contoso Services", Stage.RECEIVED.name(), null, "Bremen");
    private static final TargetStanding TAKEN_ON =
            new TargetStanding("Contoso Services", Stage.ACCEPTED.name(), null, "Bremen");
    private static final TargetStanding NOT_REACHED =
            new TargetStanding("Fabrikam", "REFUSED", TargetRefusal.PROFILE_NOT_ACTIVE.name(), "Kiel");

    private static final List<Suggestion> SUGGESTED = List.of(
            new Suggestion(
                    "adatum-emea",
                    "berlin",
                    "A. Datum",
                    List.of(
                            new Fit("SOLUTIONS", List.of("Business Central", "Power BI")),
                            new Fit("RESPONSE_TIME", List.of("4")),
                            new Fit("LOCATION", List.of("DE"))),
                    "Berlin"),
            new Suggestion(
                    "litware-emea",
                    "hamburg",
                    "Litware",
                    List.of(
                            new Fit("SOLUTIONS", List.of("Business Central")),
                            new Fit("LANGUAGE", List.of("de")),
                            new Fit("SIMILAR_DEALS", List.of("3"))),
                    "Hamburg"));

    private final String language;

    private SampleNotifications(String language) {
        this.language = language;
    }

    /** @return one notification for each mail, for readers of this language, by the name of its file */
    static Map<String, Notification> in(String language) {
        return new SampleNotifications(language).all();
    }

    private Map<String, Notification> all() {
        Map<String, Notification> all = new LinkedHashMap<>();
        all.put(
                "taken-in",
                asked(toCustomer(NotificationKind.RFI_TAKEN_IN))
                        .setTargets(List.of(WAITING, NOT_REACHED))
                        .build());
        all.put(
                "passed-on-to-customer",
                aboutTheRfi(toCustomer(NotificationKind.RFI_TAKEN_IN))
                        .setTargets(List.of(WAITING, NOT_REACHED))
                        .build());
        all.put(
                "reached-nobody-to-customer",
                asked(toCustomer(NotificationKind.REACHED_NOBODY))
                        .setTargets(List.of(NOT_REACHED))
                        .setSuggestions(SUGGESTED)
                        .build());
        all.put(
                "found-nobody-to-customer",
                asked(toCustomer(NotificationKind.REACHED_NOBODY)).build());
        all.put(
                "passed-on-to-nobody-to-customer",
                aboutTheRfi(toCustomer(NotificationKind.REACHED_NOBODY))
                        .setTargets(List.of(NOT_REACHED))
                        .build());
        all.put(
                "reached-nobody-to-sender",
                aboutTheRfi(toSender(NotificationKind.REACHED_NOBODY))
                        .setTargets(List.of(NOT_REACHED))
                        .build());
        all.put(
                "not-reached-to-customer",
                asked(toCustomer(NotificationKind.REACHED_NOBODY))
                        .setPartnerName(NOT_REACHED.getPartner())
                        .setTargets(List.of(WAITING, NOT_REACHED))
                        .setSuggestions(SUGGESTED)
                        .build());
        all.put(
                "not-reached-to-sender",
                aboutTheRfi(toSender(NotificationKind.REACHED_NOBODY))
                        .setPartnerName(NOT_REACHED.getPartner())
                        .setTargets(List.of(WAITING, NOT_REACHED))
                        .setSuggestions(SUGGESTED)
                        .build());
        all.put("received", toContact(NotificationKind.RECEIVED).build());
        all.put(
                "received-call-now",
                calling(toContact(NotificationKind.RECEIVED), CallWish.NOW).build());
        all.put("reminder", toContact(NotificationKind.REMINDER).build());
        all.put(
                "reminder-call-now",
                calling(toContact(NotificationKind.REMINDER), CallWish.NOW).build());
        all.put("last-call", toContact(NotificationKind.LAST_CALL).build());
        all.put(
                "last-call-still-call",
                calling(toContact(NotificationKind.LAST_CALL), CallWish.STILL).build());
        all.put(
                "last-call-called",
                calling(toContact(NotificationKind.LAST_CALL), CallWish.STILL)
                        .setCalledAt(HAPPENED)
                        .setCalledBy(person("Ida Kern", "ida@northwind.example"))
                        .build());
        all.put(
                "accepted-to-customer",
                toCustomer(NotificationKind.ACCEPTED)
                        .setCallers(List.of(person("Ida Kern", "ida@northwind.example")))
                        .build());
        all.put(
                "accepted-to-sender",
                toSender(NotificationKind.ACCEPTED)
                        .setCallers(List.of(person("Ida Kern", "ida@northwind.example")))
                        .build());
        all.put(
                "declined-to-customer",
                toCustomer(NotificationKind.DECLINED)
                        .setTargets(List.of(WAITING))
                        .setSuggestions(SUGGESTED)
                        .build());
        all.put(
                "declined-and-passed-on-to-customer",
                toCustomer(NotificationKind.DECLINED)
                        .setTargets(List.of(WAITING))
                        .setPassedOnTo("Contoso Services")
                        .build());
        all.put(
                "declined-to-sender",
                toSender(NotificationKind.DECLINED)
                        .setDeclineReason(DeclineReason.OUT_OF_SERVICE_AREA)
                        .setSuggestions(SUGGESTED)
                        .build());
        all.put(
                "declined-and-passed-on-to-sender",
                toSender(NotificationKind.DECLINED)
                        .setDeclineReason(DeclineReason.OUT_OF_SERVICE_AREA)
                        .setTargets(List.of(WAITING))
                        .setPassedOnTo("Contoso Services")
                        .build());
        all.put(
                "expired-to-customer",
                toCustomer(NotificationKind.EXPIRED)
                        .setTargets(List.of(WAITING))
                        .build());
        all.put(
                "expired-and-taken-on-to-customer",
                toCustomer(NotificationKind.EXPIRED)
                        .setTargets(List.of(TAKEN_ON))
                        .build());
        all.put(
                "expired-to-sender",
                toSender(NotificationKind.EXPIRED).setSuggestions(SUGGESTED).build());
        all.put(
                "expired-without-another-to-sender",
                toSender(NotificationKind.EXPIRED).build());
        all.put(
                "expired-to-contact",
                toContact(NotificationKind.EXPIRED).setExpiresAt(null).build());
        all.put(
                "extended",
                toContact(NotificationKind.EXTENDED)
                        .setNotes(Sealing.text("6f1c2d", "The customer decides after the trade fair."))
                        .build());
        all.put(
                "extended-to-customer",
                toCustomer(NotificationKind.EXTENDED).setExpiresAt(EXPIRES).build());
        all.put(
                "extended-to-sender",
                toSender(NotificationKind.EXTENDED).setExpiresAt(EXPIRES).build());
        all.put("reassigned", cancelled(toContact(NotificationKind.CANCELLED), CancelReason.REASSIGNED));
        all.put(
                "reassigned-to-customer",
                cancelled(
                        toCustomer(NotificationKind.CANCELLED).setPassedOnTo("Contoso Services"),
                        CancelReason.REASSIGNED));
        all.put(
                "reassigned-to-nobody-to-customer",
                cancelled(toCustomer(NotificationKind.CANCELLED).setSuggestions(SUGGESTED), CancelReason.REASSIGNED));
        all.put(
                "reassigned-to-sender",
                cancelled(
                        toSender(NotificationKind.CANCELLED).setPassedOnTo("Contoso Services"),
                        CancelReason.REASSIGNED));
        all.put("duplicate", cancelled(toContact(NotificationKind.CANCELLED), CancelReason.DUPLICATE));
        all.put("duplicate-to-customer", cancelled(toCustomer(NotificationKind.CANCELLED), CancelReason.DUPLICATE));
        all.put("spam", cancelled(toContact(NotificationKind.CANCELLED), CancelReason.SPAM));
        all.put("spam-to-sender", cancelled(toSender(NotificationKind.CANCELLED), CancelReason.SPAM));
        all.put("joined", toContact(NotificationKind.JOINED).build());
        all.put(
                "withdrawn",
                toContact(NotificationKind.WITHDRAWN).setExpiresAt(null).build());
        all.put("won", toSender(NotificationKind.WON).setWon(won()).build());
        all.put(
                "lost",
                toSender(NotificationKind.LOST)
                        .setLostReason(LostReason.COMPETITOR)
                        .build());
        all.put(
                "corrected",
                toContact(NotificationKind.CORRECTED)
                        .setExpiresAt(null)
                        .setLostReason(LostReason.PRICE)
                        .setNotes(Sealing.text("6f1c2d", "The contract was not signed in the end."))
                        .build());
        all.put(
                "corrected-to-register",
                toContact(NotificationKind.CORRECTED)
                        .setExpiresAt(null)
                        .setWon(won())
                        .setEligibleSolutions(List.of("Business Central"))
                        .setNotes(Sealing.text("6f1c2d", "The customer signed after all."))
                        .build());
        all.put(
                "corrected-to-sender",
                toSender(NotificationKind.CORRECTED).setWon(won()).build());
        all.put(
                "registration-open",
                toContact(NotificationKind.REGISTRATION_OPEN)
                        .setExpiresAt(null)
                        .setEligibleSolutions(List.of("Business Central"))
                        .build());
        all.put(
                "registration-returned",
                toContact(NotificationKind.REGISTRATION_RETURNED)
                        .setExpiresAt(null)
                        .setToCorrect(List.of(RegistrationField.TOTAL_VALUE, RegistrationField.SIGNED_ON))
                        .setNotes(Sealing.text("sample", "The value is not that of the contract."))
                        .build());
        all.put(
                "registration-approved",
                toContact(NotificationKind.REGISTRATION_APPROVED)
                        .setExpiresAt(null)
                        .build());
        all.put(
                "registration-declined",
                toContact(NotificationKind.REGISTRATION_DECLINED)
                        .setExpiresAt(null)
                        .setNotes(Sealing.text("sample", "The contract was signed before the request."))
                        .build());
        return all;
    }

    /** The customer asked; nobody sent it for them. */
    private static Notification.Builder asked(Notification.Builder notification) {
        return aboutTheRfi(notification)
                .setLeadType(LeadType.CUSTOMER_INQUIRY)
                .setSender(null)
                .setSenderCompany(null);
    }

    private static Notification.Builder aboutTheRfi(Notification.Builder notification) {
        return notification
                .setReferralId(null)
                .setPartnerId(null)
                .setPartnerName(null)
                .setLocation(null);
    }

    private static Notification.Builder calling(Notification.Builder notification, CallWish wish) {
        return notification.setDirectContact(true).setCallWish(wish);
    }

    private static Notification cancelled(Notification.Builder notification, CancelReason reason) {
        boolean toPartner = notification.getRecipientKind() == RecipientKind.CONTACT;
        return notification
                .setCancelReason(reason)
                .setExpiresAt(null)
                .setNotes(toPartner ? Sealing.text("6f1c2d", "The customer is in another country.") : null)
                .build();
    }

    private Notification.Builder toCustomer(NotificationKind kind) {
        return draft(kind, RecipientKind.CUSTOMER);
    }

    private Notification.Builder toContact(NotificationKind kind) {
        return draft(kind, RecipientKind.CONTACT)
                .setRecipient(person("Ole Brandt", "ole@northwind.example"))
                .setExpiresAt(EXPIRES);
    }

    private Notification.Builder toSender(NotificationKind kind) {
        return draft(kind, RecipientKind.SENDER).setRecipient(person("Nina Sand", "nina@wingtip.example"));
    }

    private Notification.Builder draft(NotificationKind kind, RecipientKind recipient) {
        Sealed customer = Sealing.customer(new CustomerDetails(
                "Fourth Coffee GmbH",
                new Person("Mara Lind", "mara@fourth-coffee.example", "+49 40 1234567", language)));
        return Notification.newBuilder()
                .setNotificationId("sample")
                .setKind(kind)
                .setRecipientKind(recipient)
                .setLanguage(language)
                .setRfiId("rfi-2027-0042")
                .setReferralId("6f1c2d")
                .setPartnerId("northwind")
                .setPartnerName("Northwind Systems")
                .setLeadType(LeadType.SALES_QUALIFIED)
                .setDirectContact(false)
                .setCustomer(customer)
                .setCountry("DE")
                .setCompanySize(CompanySize.MEDIUM)
                .setNeed(
                        Sealing.text(
                                customer.getSubjectId(),
                                "ERP for three sites, live before the season begins.\nBudget is approved; <XML> imports needed."))
                .setSolutions(List.of("Business Central", "Power BI"))
                .setOccurredAt(HAPPENED)
                .setCause(new Origin("referral-decisions", 0, 42L))
                .setSender(person("Nina Sand", "nina@wingtip.example"))
                .setSenderCompany("Wingtip Consulting")
                .setCampaignId("erp-spring-2027")
                .setLocation("Hamburg")
                .setPartnerCountry("DE");
    }

    private static WonDeal won() {
        return new WonDeal(
                List.of("Business Central"),
                new Money(new BigDecimal("124500.0000"), "EUR"),
                LocalDate.of(2027, 5, 31));
    }

    private Sealed person(String name, String email) {
        return Sealing.person(new Person(name, email, null, language));
    }
}
