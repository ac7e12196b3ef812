package io.baton.notifier;

import io.baton.events.Change;
import io.baton.events.CompanySize;
import io.baton.events.Contact;
import io.baton.events.CustomerDetails;
import io.baton.events.Deadline;
import io.baton.events.DeadlineKind;
import io.baton.events.DeclineReason;
import io.baton.events.Declined;
import io.baton.events.Engagement;
import io.baton.events.EventHeader;
import io.baton.events.Flame;
import io.baton.events.LeadType;
import io.baton.events.Lost;
import io.baton.events.LostReason;
import io.baton.events.Money;
import io.baton.events.Notification;
import io.baton.events.Origin;
import io.baton.events.Person;
import io.baton.events.Referral;
import io.baton.events.ReferralEvent;
import io.baton.events.Registration;
import io.baton.events.RegistrationField;
import io.baton.events.RegistrationStage;
import io.baton.events.Rfi;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.RfiVerdict;
import io.baton.events.Sealed;
import io.baton.events.Stage;
import io.baton.events.Target;
import io.baton.events.TargetResult;
import io.baton.events.Won;
import io.baton.events.sealing.Sealing;
import io.baton.notifier.policy.Advice;
import io.baton.notifier.policy.NotificationPolicy;
import io.baton.notifier.policy.Standings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Believable records of one RFI. */
public final class Samples {
    public static final Instant START = Instant.parse("2027-03-01T09:00:00Z");
    public static final Instant EXPIRY = Instant.parse("2027-03-15T09:00:00Z");
    public static final String RFI = "rfi-1";
    public static final String REFERRAL = "referral-1";
    public static final Origin SUBMISSION = new Origin("rfi-submissions", 0, 0L);
    public static final Sealed IDA = person("Ida Kern", "ida@northwind.example");
    public static final Sealed OLE = person("Ole Brandt", "ole@northwind.example");
    public static final Sealed SENDER = person("Nina Sand", "nina@program.example");
    public static final Sealed CUSTOMER = Sealing.customer(new CustomerDetails(
            "Fourth Coffee GmbH", new Person("Mara Lind", "mara@fourth-coffee.example", "+49401234567", "de")));
    public static final Standings NOTHING_KNOWN = new Standings(Optional.empty(), Map.of());

    private Samples() {}

    public static Sealed person(String name, String email) {
        return Sealing.person(new Person(name, email, null, null));
    }

    public static RfiSubmission submission() {
        RfiSubmitted asked = RfiSubmitted.newBuilder()
                .setLeadType(LeadType.CUSTOMER_INQUIRY)
                .setCompany("Fourth Coffee GmbH")
                .setContact(new Contact("Mara Lind", "mara@fourth-coffee.example", "+49401234567"))
                .setCountry("DE")
                .setRegion("EMEA")
                .setCompanySize(CompanySize.MEDIUM)
                .setLanguage("de")
                .setNeed("Help with <introducing> an ERP system")
                .setSolutions(List.of("erp"))
                .setTargets(List.of(new Target("fabrication-emea", "hamburg")))
                .build();
        return RfiSubmission.newBuilder()
                .setRfiId(RFI)
                .setSubmittedAt(START)
                .setSubmitted(asked)
                .build();
    }

    /** An answer to the submission at this offset, with these targets. */
    public static RfiResult answer(long offset, RfiVerdict verdict, TargetResult... targets) {
        return RfiResult.newBuilder()
                .setRfiId(RFI)
                .setVerdict(verdict)
                .setTargets(List.of(targets))
                .setOrigin(new Origin("rfi-submissions", 0, offset))
                .setAppendedAt(START)
                .setContentHash(1)
                .build();
    }

    public static TargetResult reached(String partnerName, String referralId) {
        return TargetResult.newBuilder()
                .setProfileId("profile-of-" + partnerName)
                .setLocation("hamburg")
                .setPartnerName(partnerName)
                .setReferralId(referralId)
                .build();
    }

    public static ReferralEvent event(String kind, long version) {
        return event(kind, version, rfi -> {});
    }

    /** What happened to the referral, of an RFI changed like this. */
    public static ReferralEvent event(String kind, long version, Consumer<Rfi.Builder> change) {
        Rfi.Builder rfi = rfi();
        change.accept(rfi);
        return ReferralEvent.newBuilder()
                .setHeader(EventHeader.newBuilder()
                        .setEventId(REFERRAL + "-" + version)
                        .setReferralId(REFERRAL)
                        .setRfiId(RFI)
                        .setPartnerId("northwind")
                        .setVersion(version)
                        .setOccurredAt(START)
                        .setKind(kind)
                        .setCause(new Origin("referral-decisions", 0, version))
                        .setCorrelationId(RFI)
                        .setPolicyVersion(0)
                        .build())
                .setChange(Change.newBuilder().build())
                .setAfter(after(kind, version, rfi.build()))
                .build();
    }

    private static Referral after(String kind, long version, Rfi rfi) {
        Referral.Builder referral = Referral.newBuilder()
                .setReferralId(REFERRAL)
                .setVersion(version)
                .setStage(stage(kind))
                .setReceivedAt(START)
                .setPolicyVersion(0)
                .setRfi(rfi)
                .setFlame(Flame.NONE)
                .setDeadlines(
                        stage(kind) == Stage.RECEIVED ? List.of(new Deadline(DeadlineKind.EXPIRY, EXPIRY)) : List.of());
        switch (kind) {
            case "accepted" -> referral.setEngagement(engagement());
            case "declined" -> referral.setDeclined(new Declined(DeclineReason.NO_CAPACITY, null));
            case "won" -> referral.setWon(won()).setRegistration(registration());
            case "registrationReturned" -> referral.setWon(won()).setRegistration(returned());
            case "registrationApproved", "registrationDeclined" ->
                referral.setWon(won()).setRegistration(registration());
            case "lost" -> referral.setLost(new Lost(LostReason.PRICE, null, null));
            default -> {}
        }
        return referral.build();
    }

    private static Won won() {
        return Won.newBuilder()
                .setSolutions(List.of("erp"))
                .setValue(money())
                .setClosedOn(LocalDate.of(2027, 5, 31))
                .setEligibleSolutions(List.of("erp"))
                .build();
    }

    private static Registration registration() {
        return Registration.newBuilder()
                .setStage(RegistrationStage.INCOMPLETE)
                .setSince(START)
                .setEligibleSolutions(List.of("erp"))
                .build();
    }

    private static Registration returned() {
        return Registration.newBuilder(registration())
                .setStage(RegistrationStage.UPDATE_REQUIRED)
                .setToCorrect(List.of(RegistrationField.TOTAL_VALUE))
                .setNotes(Sealing.text("subject", "Not the contract's value"))
                .build();
    }

    public static Money money() {
        return new Money(new BigDecimal("12500.0000"), "EUR");
    }

    private static Engagement engagement() {
        return Engagement.newBuilder()
                .setName(Sealing.text("subject", "ERP for Fourth Coffee"))
                .setValue(money())
                .setPurchaseDate(LocalDate.of(2027, 6, 30))
                .build();
    }

    private static Stage stage(String kind) {
        return switch (kind) {
            case "accepted" -> Stage.ACCEPTED;
            case "declined" -> Stage.DECLINED;
            case "expired" -> Stage.EXPIRED;
            case "withdrawn" -> Stage.WITHDRAWN;
            case "won" -> Stage.WON;
            case "lost" -> Stage.LOST;
            default -> Stage.RECEIVED;
        };
    }

    private static Rfi.Builder rfi() {
        return Rfi.newBuilder()
                .setRfiId(RFI)
                .setProfileId("fabrication-emea")
                .setLocation("hamburg")
                .setPartnerId("northwind")
                .setPartnerName("Northwind Systems")
                .setLeadType(LeadType.CUSTOMER_INQUIRY)
                .setCountry("DE")
                .setRegion("EMEA")
                .setCompanySize(CompanySize.MEDIUM)
                .setLanguage("de")
                .setSolutions(List.of("erp"))
                .setDirectContact(false)
                .setCustomer(CUSTOMER)
                .setNeed(Sealing.text(CUSTOMER.getSubjectId(), "Help with <introducing> an ERP system"))
                .setContacts(List.of(IDA, OLE))
                .setSubmittedAt(START);
    }

    /** What the first contact is told of a new referral. */
    public static Notification notification(String id) {
        Notification told = NotificationPolicy.of(event("received", 1), NOTHING_KNOWN, Advice.NONE)
                .getFirst();
        return Notification.newBuilder(told).setNotificationId(id).build();
    }

    public static Notification toSomebodyElse(String id) {
        Notification told = notification(id);
        told.setRecipient(OLE);
        return told;
    }
}
