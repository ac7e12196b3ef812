package io.baton.records;

import io.baton.events.Accept;
import io.baton.events.Actor;
import io.baton.events.ActorKind;
import io.baton.events.BusinessProfile;
import io.baton.events.Cancel;
import io.baton.events.CancelReason;
import io.baton.events.CompanySize;
import io.baton.events.Contact;
import io.baton.events.Correct;
import io.baton.events.CustomerDetails;
import io.baton.events.DealKind;
import io.baton.events.Decline;
import io.baton.events.DeclineReason;
import io.baton.events.Edit;
import io.baton.events.Extend;
import io.baton.events.LeadType;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.events.Lose;
import io.baton.events.LostReason;
import io.baton.events.Money;
import io.baton.events.NameContacts;
import io.baton.events.Origin;
import io.baton.events.Person;
import io.baton.events.ProfileStatus;
import io.baton.events.Reassign;
import io.baton.events.Receive;
import io.baton.events.RecipientKind;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.RegistrationDraft;
import io.baton.events.Resend;
import io.baton.events.Rfi;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.RfiWithdrawn;
import io.baton.events.Sealed;
import io.baton.events.Target;
import io.baton.events.Win;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import io.baton.lifecycle.referral.Asked;
import io.baton.lifecycle.referral.Lifecycle;
import io.baton.lifecycle.referral.Policy;
import io.baton.lifecycle.referral.Referral;
import io.baton.lifecycle.referral.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Believable records, complete enough that one change makes each interesting. */
public final class Samples {
    public static final Instant START = Instant.parse("2027-03-01T09:00:00Z");
    public static final String PROFILE = "fabrication-emea";
    public static final String LOCATION = "hamburg";
    public static final String PARTNER = "northwind-systems";

    private Samples() {}

    public static BusinessProfile profile() {
        return profile(PROFILE, PARTNER);
    }

    /** @param served the company sizes that it serves; all, if none is named */
    public static BusinessProfile profile(String profileId, String partnerId, CompanySize... served) {
        return BusinessProfile.newBuilder()
                .setProfileId(profileId)
                .setPartnerId(partnerId)
                .setPartnerName("Partner " + partnerId)
                .setRegion("EMEA")
                .setStatus(ProfileStatus.ACTIVE)
                .setLocations(List.of(new Location(
                        LOCATION,
                        "Hamburg",
                        "DE",
                        List.of(new LocationContact(
                                "Ida Kern", "ida@" + partnerId + ".example", null, "de", "ida", null)))))
                .setServedCompanySizes(List.of(served))
                .setKeywords(List.of("ERP"))
                .setLanguages(List.of("de", "pt"))
                .setUpdatedAt(START)
                .build();
    }

    public static RfiSubmission rfi(String rfiId, Target... targets) {
        return rfi(rfiId, rfi -> {}, targets);
    }

    public static RfiSubmission rfi(String rfiId, Consumer<RfiSubmitted.Builder> change, Target... targets) {
        RfiSubmitted.Builder rfi = RfiSubmitted.newBuilder()
                .setLeadType(LeadType.CUSTOMER_INQUIRY)
                .setCompany("Fourth Coffee GmbH")
                .setContact(new Contact("Mara Lind", "mara@fourth-coffee.example", "+49401234567"))
                .setCountry("DE")
                .setRegion("EMEA")
                .setCompanySize(CompanySize.MEDIUM)
                .setLanguage("de")
                .setNeed("Wir suchen Hilfe bei der Einführung eines ERP-Systems.")
                .setSolutions(List.of("erp"))
                .setTargets(targets.length == 0 ? List.of(target()) : List.of(targets));
        change.accept(rfi);
        return RfiSubmission.newBuilder()
                .setRfiId(rfiId)
                .setSubmittedAt(START)
                .setSubmitted(rfi.build())
                .build();
    }

    /** Of all its referrals. */
    public static RfiSubmission withdrawal(String rfiId) {
        return withdrawal(rfiId, null);
    }

    /** Of one of its referrals. */
    public static RfiSubmission withdrawal(String rfiId, String referralId) {
        return RfiSubmission.newBuilder()
                .setRfiId(rfiId)
                .setSubmittedAt(START)
                .setWithdrawn(new RfiWithdrawn(referralId))
                .build();
    }

    public static Target target() {
        return new Target(PROFILE, LOCATION);
    }

    public static String referralId(String rfiId) {
        return Ids.referral(rfiId, PROFILE, LOCATION);
    }

    public static ReferralDecision.Builder decision(String decisionId, String rfiId) {
        return ReferralDecision.newBuilder()
                .setDecisionId(decisionId)
                .setReferralId(referralId(rfiId))
                .setActor(new Actor(ActorKind.PARTNER, PARTNER, "ida", "referrals-admin"))
                .setCorrelationId(decisionId);
    }

    public static ReferralDecision accept(String decisionId, String rfiId) {
        return decision(decisionId, rfiId)
                .setAccept(Accept.newBuilder()
                        .setName(Sealing.text("subject", "ERP rollout"))
                        .setValue(euro("120000.0000"))
                        .setPurchaseDate(LocalDate.of(2027, 6, 30))
                        .build())
                .build();
    }

    /** Another value, and nothing else. */
    public static ReferralDecision edit(String decisionId, String rfiId) {
        return decision(decisionId, rfiId)
                .setEdit(Edit.newBuilder().setValue(euro("99.5000")).build())
                .build();
    }

    public static ReferralDecision decline(String decisionId, String rfiId) {
        return decision(decisionId, rfiId)
                .setDecline(new Decline(DeclineReason.NO_CAPACITY, null))
                .build();
    }

    public static ReferralDecision win(String decisionId, String rfiId) {
        return decision(decisionId, rfiId)
                .setWin(new Win(List.of("erp"), null, null))
                .build();
    }

    /** With an eligible solution, among others. */
    public static ReferralDecision winEligible(String decisionId, String rfiId) {
        return decision(decisionId, rfiId)
                .setWin(new Win(List.of("erp", "crm"), null, null))
                .setEligibleSolutions(List.of("crm"))
                .build();
    }

    /** All of the form. */
    public static ReferralDecision register(String decisionId, String rfiId) {
        return decision(decisionId, rfiId)
                .setRegister(RegistrationDraft.newBuilder()
                        .setCompany(Sealing.text("subject", "Fourth Coffee GmbH"))
                        .setCountry("DE")
                        .setSolution("crm")
                        .setDealKind(DealKind.NEW)
                        .setTotalValue(euro("120000.0000"))
                        .setSolutionValue(euro("20000.0000"))
                        .setStartsOn(LocalDate.of(2027, 7, 1))
                        .setPerpetual(true)
                        .setSignedOn(LocalDate.of(2027, 6, 30))
                        .setCustomerContact(Sealing.person(
                                new Person("Mara Lind", "mara@fourth-coffee.example", "+49401234567", null)))
                        .build())
                .build();
    }

    /** What a reviewer of the program asks. */
    public static ReferralDecision.Builder review(String decisionId, String rfiId) {
        return decision(decisionId, rfiId).setActor(new Actor(ActorKind.PROGRAM, null, "rita", "deal-reviewer"));
    }

    /** A day more than the policy gives. */
    public static ReferralDecision extend(String decisionId, String rfiId) {
        return operate(decisionId, rfiId)
                .setExtend(new Extend(START.plus(Duration.ofDays(15)), Sealing.text("subject", "After the trade fair")))
                .setLastCallBeforeMillis(Policy.STANDARD.lastCallBefore().toMillis())
                .build();
    }

    public static ReferralDecision reassign(String decisionId, String rfiId) {
        return operate(decisionId, rfiId)
                .setReassign(new Reassign("other-emea", LOCATION, Sealing.text("subject", "Nobody answers the phone")))
                .build();
    }

    public static ReferralDecision cancel(String decisionId, String rfiId) {
        return operate(decisionId, rfiId)
                .setCancel(new Cancel(CancelReason.SPAM, Sealing.text("subject", "It offers watches"), null))
                .build();
    }

    /** A won deal that was lost. */
    public static ReferralDecision correct(String decisionId, String rfiId) {
        return decision(decisionId, rfiId)
                .setActor(new Actor(ActorKind.PROGRAM, null, "operator", "operator"))
                .setCorrect(new Correct(
                        null,
                        new Lose(LostReason.PRICE, null, null),
                        Sealing.text("subject", "The contract was not signed")))
                .build();
    }

    public static ReferralDecision resend(String decisionId, String rfiId) {
        return operate(decisionId, rfiId)
                .setResend(new Resend(RecipientKind.CONTACT, null, Sealing.text("subject", "The mail server was away")))
                .build();
    }

    /** What an operator of the program asks. */
    public static ReferralDecision.Builder operate(String decisionId, String rfiId) {
        return decision(decisionId, rfiId).setActor(new Actor(ActorKind.PROGRAM, null, "olga", "operator"));
    }

    public static ReferralDecision lose(String decisionId, String rfiId) {
        return decision(decisionId, rfiId)
                .setLose(new Lose(LostReason.PRICE, null, null))
                .build();
    }

    /** The engine's own decision, as it comes of {@link #rfi} at {@link #profile()}. */
    public static ReferralDecision received(String rfiId) {
        Rfi rfi = received(rfi(rfiId), profile());
        return decision("receive-" + rfiId, rfiId)
                .setActor(new Actor(ActorKind.ENGINE, null, "baton", "engine"))
                .setReceive(new Receive(rfi, PolicyRecords.toRecord(Policy.STANDARD)))
                .build();
    }

    /** What the engine asks when the profile names other contacts. */
    public static ReferralDecision nameContacts(String decisionId, String rfiId, Sealed... contacts) {
        return decision(decisionId, rfiId)
                .setActor(new Actor(ActorKind.ENGINE, null, "baton", "engine"))
                .setNameContacts(new NameContacts(List.of(contacts)))
                .build();
    }

    private static Rfi received(RfiSubmission submission, BusinessProfile profile) {
        RfiSubmitted rfi = submission.getSubmitted();
        Contact contact = rfi.getContact();
        Person customer = new Person(contact.getName(), contact.getEmail(), contact.getPhone(), rfi.getLanguage());
        Sealed sealed = Sealing.customer(new CustomerDetails(rfi.getCompany(), customer));
        return Rfi.newBuilder()
                .setRfiId(submission.getRfiId())
                .setProfileId(profile.getProfileId())
                .setLocation(LOCATION)
                .setPartnerId(profile.getPartnerId())
                .setPartnerName(profile.getPartnerName())
                .setLeadType(rfi.getLeadType())
                .setCountry(rfi.getCountry())
                .setRegion(rfi.getRegion())
                .setCompanySize(rfi.getCompanySize())
                .setLanguage(rfi.getLanguage())
                .setSolutions(rfi.getSolutions())
                .setDirectContact(rfi.getDirectContact())
                .setCustomer(sealed)
                .setNeed(Sealing.text(sealed.getSubjectId(), rfi.getNeed()))
                .setContacts(profile.getLocations().getFirst().getContacts().stream()
                        .map(person -> Sealing.person(new Person(
                                person.getName(), person.getEmail(), person.getPhone(), person.getLanguage())))
                        .toList())
                .setSubmittedAt(submission.getSubmittedAt())
                .build();
    }

    /** As the rules get it. */
    public static Asked asked(ReferralDecision decision) {
        return DecisionRecords.asked(decision, Fingerprint.of(decision));
    }

    /**
     * @param decisions of one referral of the RFI {@code rfi-1}, a minute after each other; all must be granted
     * @return its states by the real rules, from its receipt on
     */
    public static List<Referral.Full> states(List<ReferralDecision> decisions) {
        return steps(decisions).stream().map(Lifecycle.Step::after).toList();
    }

    /** As {@link #states}, but as the events that the engine publishes. */
    public static List<ReferralEvent> events(List<ReferralDecision> decisions) {
        Origin origin = new Origin("referral-decisions", 0, 0L);
        return steps(decisions).stream()
                .map(step -> EventRecords.toRecord(step, origin, "correlation"))
                .toList();
    }

    private static List<Lifecycle.Step> steps(List<ReferralDecision> decisions) {
        return judged(
                Stream.concat(Stream.of(received("rfi-1")), decisions.stream()).toList());
    }

    /** @return what the decisions lead to, and then time alone */
    static List<Lifecycle.Step> stepsUntilExpiry(List<ReferralDecision> decisions) {
        List<Lifecycle.Step> steps = judged(decisions);
        steps.addAll(Lifecycle.advance(steps.getLast().after(), Instant.MAX));
        return steps;
    }

    private static List<Lifecycle.Step> judged(List<ReferralDecision> decisions) {
        List<Lifecycle.Step> steps = new ArrayList<>();
        Referral state = new Referral.Unknown();
        Instant now = START;
        for (ReferralDecision decision : decisions) {
            Lifecycle.Judgement judgement = Lifecycle.judge(state, asked(decision), now);
            if (!(judgement.verdict() instanceof Verdict.Granted))
                throw new IllegalArgumentException(decision + ": " + judgement.verdict());
            steps.addAll(judgement.steps());
            state = steps.getLast().after();
            now = now.plusSeconds(60);
        }
        return steps;
    }

    private static Money euro(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
