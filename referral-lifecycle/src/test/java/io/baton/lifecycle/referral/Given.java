package io.baton.lifecycle.referral;

import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.Money;
import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.contacts.Colleagues;
import io.baton.lifecycle.registration.DealKind;
import io.baton.lifecycle.registration.RegistrationDraft;
import io.baton.lifecycle.registration.RegistrationField;
import io.baton.lifecycle.registration.RegistrationForm;
import io.baton.lifecycle.rfi.LeadType;
import io.baton.lifecycle.rfi.Rfi;
import io.baton.lifecycle.rfi.Target;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** States and decisions to begin a test with. */
public final class Given {
    static final Instant START = Instant.parse("2027-03-01T09:00:00Z");
    static final String PARTNER = "northwind";
    static final Sealed TEXT = new Sealed("subject", 0, new byte[] {1});
    /** The location's contact. */
    static final String CONTACT = "ida";
    /** The contact that the partner adds on accepting. */
    static final String COLLEAGUE = "rui";

    static final Money VALUE = new Money(new BigDecimal("120000"), Currency.getInstance("EUR"));
    static final Money OTHER_VALUE = new Money(new BigDecimal("90000"), Currency.getInstance("EUR"));
    static final LocalDate PURCHASE = LocalDate.of(2027, 6, 30);

    private Given() {}

    static Rfi rfi(boolean directContact) {
        return new Rfi(
                "rfi-1",
                new Target("profile", "hamburg"),
                PARTNER,
                "Northwind",
                LeadType.CUSTOMER_INQUIRY,
                "DE",
                "EMEA",
                CompanySize.MEDIUM,
                "de",
                List.of("erp"),
                List.of("integration"),
                List.of("food"),
                directContact,
                Optional.of("campaign-of-the-rfi"),
                TEXT,
                TEXT,
                Optional.empty(),
                List.of(colleague(CONTACT)),
                Optional.of("DE"),
                START);
    }

    static Asked receive(Policy policy, boolean directContact) {
        return asked("receive", Actor.Kind.ENGINE, new Decision.Receive("referral-1", rfi(directContact), policy));
    }

    static Referral.Received received() {
        return received(Policy.STANDARD, true);
    }

    static Referral.Received received(Policy policy, boolean directContact) {
        return (Referral.Received) after(new Referral.Unknown(), receive(policy, directContact), START);
    }

    static Referral.Accepted accepted() {
        return (Referral.Accepted) after(received(), byPartner("accepting", accept()), START.plusSeconds(60));
    }

    /** As the log may have it: with colleagues that accepting would refuse today. */
    static Referral.Accepted accepted(List<Sealed> colleagues) {
        Referral.Accepted today = accepted();
        Change.Accepted then = new Change.Accepted(today.engagement().with(new Colleagues(colleagues)));
        return (Referral.Accepted)
                Evolver.evolve(received(), new Event(today.version(), today.acceptedAt(), then, Optional.empty()));
    }

    static Referral.Archived archived(Outcome outcome) {
        Instant later = START.plus(Duration.ofHours(1));
        return (Referral.Archived)
                switch (outcome) {
                    case WON -> after(accepted(), byPartner("ending", win()), later);
                    case LOST -> after(accepted(), byPartner("ending", lose()), later);
                    case DECLINED -> after(received(), byPartner("ending", decline()), later);
                    case WITHDRAWN ->
                        after(received(), asked("ending", Actor.Kind.CUSTOMER, new Decision.Withdraw()), later);
                    case CANCELLED ->
                        after(accepted(), asked("ending", Actor.Kind.PROGRAM, cancel(CancelReason.SPAM)), later);
                    case EXPIRED ->
                        Lifecycle.advance(received(), START.plus(Duration.ofDays(14)))
                                .getLast()
                                .after();
                };
    }

    static Decision.Accept accept() {
        return accept(List.of(colleague(COLLEAGUE)));
    }

    static Decision.Accept accept(List<Sealed> colleagues) {
        return new Decision.Accept(
                Optional.of(TEXT),
                Optional.of(VALUE),
                Optional.of(PURCHASE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                colleagues,
                List.of());
    }

    /** The business profile names these as the location's contacts. */
    static Decision.NameContacts nameContacts(String... people) {
        return new Decision.NameContacts(Stream.of(people).map(Given::colleague).toList());
    }

    /** A colleague; their id is {@code who}. */
    static Sealed colleague(String who) {
        return new Sealed(who, 0, new byte[] {2});
    }

    static Decision.Edit edit(Optional<Sealed> notes, Optional<Money> value, EngagementField... cleared) {
        return new Decision.Edit(
                Optional.empty(),
                value,
                Optional.empty(),
                notes,
                Optional.empty(),
                Optional.empty(),
                List.of(cleared),
                Decision.ValuePart.NONE);
    }

    static Decision.Edit edit() {
        return edit(Optional.of(TEXT), Optional.empty());
    }

    static Decision.Decline decline() {
        return new Decision.Decline(Optional.of(DeclineReason.NO_CAPACITY), Optional.empty());
    }

    static Decision.Win win() {
        return new Decision.Win(List.of("erp"), Optional.empty(), Optional.empty(), List.of());
    }

    /** Of an eligible solution (L12). */
    static Decision.Win winEligible() {
        return new Decision.Win(List.of("erp", "crm"), Optional.empty(), Optional.empty(), List.of("crm", "cloud"));
    }

    /** Won with an eligible solution, and nothing filed yet. */
    static Referral.Archived toRegister() {
        return after(accepted(), byPartner("winning", winEligible()));
    }

    /** With the program. */
    static Referral.Archived inReview() {
        return after(toRegister(), byPartner("filing", register()));
    }

    /** Sent back, with these fields to correct. */
    static Referral.Archived returned(RegistrationField... fields) {
        Decision back = new Decision.ReturnRegistration(List.of(fields), Optional.of(TEXT));
        return after(inReview(), asked("returning", Actor.Kind.PROGRAM, back));
    }

    static Referral.Archived registered(Decision review) {
        return after(inReview(), asked("reviewing", Actor.Kind.PROGRAM, review));
    }

    static RegistrationForm form() {
        return new RegistrationForm(
                TEXT,
                "DE",
                "crm",
                DealKind.NEW,
                VALUE,
                new Money(new BigDecimal("20000"), Currency.getInstance("EUR")),
                PURCHASE,
                RegistrationForm.End.NEVER,
                PURCHASE.minusDays(1),
                colleague("mara"));
    }

    static Decision.DeclineRegistration declineRegistration() {
        return new Decision.DeclineRegistration(Optional.of(TEXT));
    }

    static Decision.Register register() {
        return new Decision.Register(RegistrationDraft.of(form()));
    }

    private static Referral.Archived after(Referral state, Asked asked) {
        return (Referral.Archived) after(state, asked, START.plus(Duration.ofHours(1)));
    }

    /** Until so long after {@link #START}, with a last call a day before. */
    static Decision.Extend extend(Duration afterStart) {
        return new Decision.Extend(
                Optional.of(START.plus(afterStart)), Optional.of(TEXT), Optional.of(Policy.STANDARD.lastCallBefore()));
    }

    static Decision.Reassign reassign(String profileId, String location) {
        return new Decision.Reassign(Optional.of(profileId), Optional.of(location), Optional.of(TEXT));
    }

    static Decision.Cancel cancel(CancelReason reason) {
        return new Decision.Cancel(Optional.of(reason), Optional.empty(), Optional.empty());
    }

    static Decision.Resend resend(MailTo to, Optional<String> contact) {
        return new Decision.Resend(Optional.of(to), contact, Optional.of(TEXT));
    }

    static Decision.Lose lose() {
        return new Decision.Lose(Optional.of(LostReason.PRICE), Optional.empty(), Optional.empty());
    }

    /** Unlike {@link #win()}: another solution, for another value. */
    static Decision.Win winOther() {
        return new Decision.Win(List.of("bi"), Optional.of(OTHER_VALUE), Optional.empty(), List.of());
    }

    /** Unlike {@link #lose()}: for another reason. */
    static Decision.Lose loseOther() {
        return new Decision.Lose(Optional.of(LostReason.COMPETITOR), Optional.of(TEXT), Optional.empty());
    }

    static Decision.Correct correct(Decision.Ending now) {
        return new Decision.Correct(now, Optional.of(TEXT), CorrectionPolicy.STANDARD);
    }

    static Asked byPartner(String id, Decision what) {
        return asked(id, Actor.Kind.PARTNER, what);
    }

    static Asked asked(String id, Actor.Kind side, Decision what) {
        return new Asked(id, what.hashCode(), actor(side, PARTNER), OptionalLong.empty(), what);
    }

    static Actor actor(Actor.Kind side, String partner) {
        Optional<String> company = side == Actor.Kind.PARTNER ? Optional.of(partner) : Optional.empty();
        return new Actor(side, company, "ida", "role", Optional.empty());
    }

    /** Somebody of the partner's who may decide only where they are a contact (L14). */
    static Actor user(String person) {
        return new Actor(Actor.Kind.PARTNER, Optional.of(PARTNER), person, "role", Optional.of(person));
    }

    private static Referral.Full after(Referral state, Asked asked, Instant at) {
        return Lifecycle.judge(state, asked, at).steps().getLast().after();
    }
}
