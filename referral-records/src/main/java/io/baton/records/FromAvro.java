package io.baton.records;

import io.baton.events.Accept;
import io.baton.events.AddContact;
import io.baton.events.AppliedDecision;
import io.baton.events.ChangeContact;
import io.baton.events.Decline;
import io.baton.events.Edit;
import io.baton.events.Lose;
import io.baton.events.Receive;
import io.baton.events.ReferralDecision;
import io.baton.events.Stage;
import io.baton.events.Win;
import io.baton.events.Won;
import io.baton.lifecycle.Money;
import io.baton.lifecycle.Sealed;
import io.baton.lifecycle.contacts.Colleagues;
import io.baton.lifecycle.referral.Actor;
import io.baton.lifecycle.referral.Applied;
import io.baton.lifecycle.referral.Asked;
import io.baton.lifecycle.referral.Change;
import io.baton.lifecycle.referral.Deadline;
import io.baton.lifecycle.referral.DeadlineKind;
import io.baton.lifecycle.referral.Decision;
import io.baton.lifecycle.referral.DeclineReason;
import io.baton.lifecycle.referral.Engagement;
import io.baton.lifecycle.referral.EngagementField;
import io.baton.lifecycle.referral.LostReason;
import io.baton.lifecycle.referral.Outcome;
import io.baton.lifecycle.referral.Referral;
import io.baton.lifecycle.registration.Registration;
import io.baton.lifecycle.rfi.CompanySize;
import io.baton.lifecycle.rfi.LeadType;
import io.baton.lifecycle.rfi.Rfi;
import io.baton.lifecycle.rfi.Target;
import java.nio.ByteBuffer;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The contract's records as the rules know them.
 *
 * <p>An {@link IllegalArgumentException} means a record that is well formed as Avro, but says nothing that the rules could
 * judge: an enum of a later release, a currency that does not exist, no decision or two, more than anybody writes.
 */
public final class FromAvro {
    private static final int MOST_ID_CHARACTERS = 200;
    private static final int MOST_SEALED_BYTES = 16 << 10;
    private static final int MOST_PERSON_BYTES = 4 << 10;
    private static final int MOST_LINE_CHARACTERS = 200;
    private static final int MOST_OF_A_LIST = 50;
    /** More than the rules allow, so that they refuse one colleague too many and name the field (L9). */
    private static final int MOST_PEOPLE = 2 * Colleagues.MOST;

    private FromAvro() {}

    public static Asked asked(ReferralDecision decision) {
        require(decision.getDecisionId().length() <= MOST_ID_CHARACTERS, "decisionId is too long");
        return new Asked(
                decision.getDecisionId(),
                Fingerprint.of(decision),
                actor(decision),
                decision.getExpectedVersion() == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(decision.getExpectedVersion()),
                what(decision));
    }

    private static Decision what(ReferralDecision decision) {
        List<Decision> given = Stream.<Optional<? extends Decision>>of(
                        Optional.ofNullable(decision.getReceive())
                                .map(receive -> receive(decision.getReferralId(), receive)),
                        Optional.ofNullable(decision.getAccept()).map(FromAvro::accept),
                        Optional.ofNullable(decision.getDecline()).map(FromAvro::decline),
                        Optional.ofNullable(decision.getEdit()).map(FromAvro::edit),
                        Optional.ofNullable(decision.getAddContact()).map(FromAvro::addContact),
                        Optional.ofNullable(decision.getChangeContact()).map(FromAvro::changeContact),
                        Optional.ofNullable(decision.getRemoveContact())
                                .map(remove -> new Decision.RemoveContact(bounded(remove.getContactId()))),
                        Optional.ofNullable(decision.getWin()).map(win -> win(win, decision.getEligibleSolutions())),
                        Optional.ofNullable(decision.getLose()).map(FromAvro::lose),
                        Optional.ofNullable(decision.getWithdraw()).map(withdraw -> new Decision.Withdraw()),
                        Optional.ofNullable(decision.getRegister())
                                .map(form -> new Decision.Register(RegistrationRecords.draft(form))),
                        Optional.ofNullable(decision.getSaveRegistration())
                                .map(form -> new Decision.SaveRegistration(RegistrationRecords.draft(form))),
                        Optional.ofNullable(decision.getApproveRegistration())
                                .map(approve -> new Decision.ApproveRegistration()),
                        Optional.ofNullable(decision.getDeclineRegistration()).map(RegistrationRecords::decline),
                        Optional.ofNullable(decision.getReturnRegistration()).map(RegistrationRecords::back))
                .<Decision>flatMap(Optional::stream)
                .toList();
        require(given.size() == 1, "exactly one decision must be set");
        return given.getFirst();
    }

    private static Decision.Receive receive(String referralId, Receive receive) {
        return new Decision.Receive(referralId, rfi(receive.getRfi()), PolicyRecord.toRules(receive.getPolicy()));
    }

    private static Decision.Accept accept(Accept accept) {
        return new Decision.Accept(
                sealed(accept.getName()),
                Optional.ofNullable(accept.getValue()).map(FromAvro::money),
                Optional.ofNullable(accept.getPurchaseDate()),
                sealed(accept.getNotes()),
                line(accept.getCrmId()),
                line(accept.getCampaignId()),
                sealed(accept.getColleagues()));
    }

    private static Decision.Decline decline(Decline decline) {
        return new Decision.Decline(
                Optional.ofNullable(decline.getReason()).map(reason -> named(DeclineReason.class, reason)),
                sealed(decline.getNotes()));
    }

    private static Decision.Edit edit(Edit edit) {
        return new Decision.Edit(
                sealed(edit.getName()),
                Optional.ofNullable(edit.getValue()).map(FromAvro::money),
                Optional.ofNullable(edit.getPurchaseDate()),
                sealed(edit.getNotes()),
                line(edit.getCrmId()),
                line(edit.getCampaignId()),
                edit.getCleared().stream()
                        .map(field -> named(EngagementField.class, field))
                        .toList());
    }

    private static Decision.AddContact addContact(AddContact add) {
        return new Decision.AddContact(person(add.getContact()));
    }

    private static Decision.ChangeContact changeContact(ChangeContact change) {
        return new Decision.ChangeContact(bounded(change.getContactId()), person(change.getContact()));
    }

    private static Decision.Win win(Win win, List<String> eligible) {
        require(win.getSolutions().size() <= MOST_OF_A_LIST, "too many solutions");
        win.getSolutions().forEach(FromAvro::bounded);
        return new Decision.Win(
                win.getSolutions(),
                Optional.ofNullable(win.getValue()).map(FromAvro::money),
                Optional.ofNullable(win.getClosedOn()),
                eligible);
    }

    private static Decision.Lose lose(Lose lose) {
        return new Decision.Lose(
                Optional.ofNullable(lose.getReason()).map(reason -> named(LostReason.class, reason)),
                sealed(lose.getCompetitor()),
                sealed(lose.getNotes()));
    }

    /** Of an archived referral the store keeps only what a refusal needs, unless it is still to be registered (L12). */
    public static Referral referral(io.baton.events.Referral referral) {
        return switch (referral.getStage()) {
            case RECEIVED -> received(referral);
            case ACCEPTED -> accepted(referral);
            case WON -> won(referral);
            case LOST -> remembered(referral, Outcome.LOST);
            case DECLINED -> remembered(referral, Outcome.DECLINED);
            case EXPIRED -> remembered(referral, Outcome.EXPIRED);
            case WITHDRAWN -> remembered(referral, Outcome.WITHDRAWN);
            case UNKNOWN -> throw new IllegalArgumentException("stage " + Stage.UNKNOWN);
        };
    }

    private static Referral.Received received(io.baton.events.Referral referral) {
        return new Referral.Received(
                receipt(referral),
                referral.getVersion(),
                rfi(referral.getRfi()),
                named(Referral.Flame.class, referral.getFlame()),
                referral.getDeadlines().stream()
                        .map(deadline -> new Deadline(named(DeadlineKind.class, deadline.getKind()), deadline.getAt()))
                        .toList(),
                applied(referral.getApplied()));
    }

    private static Referral.Accepted accepted(io.baton.events.Referral referral) {
        return new Referral.Accepted(
                receipt(referral),
                referral.getVersion(),
                rfi(referral.getRfi()),
                referral.getAcceptedAt(),
                engagement(referral.getEngagement()),
                applied(referral.getApplied()));
    }

    private static Referral won(io.baton.events.Referral referral) {
        return RegistrationRecords.open(referral.getRegistration())
                .<Referral>map(registration -> toRegister(referral, registration))
                .orElseGet(() -> remembered(referral, Outcome.WON));
    }

    private static Referral.Archived toRegister(io.baton.events.Referral referral, Registration registration) {
        Won won = referral.getWon();
        return new Referral.Archived(
                receipt(referral),
                referral.getVersion(),
                rfi(referral.getRfi()),
                Optional.of(new Referral.Engaged(referral.getAcceptedAt(), engagement(referral.getEngagement()))),
                referral.getArchivedAt(),
                Outcome.WON,
                new Change.Won(
                        won.getSolutions(), money(won.getValue()), won.getClosedOn(), won.getEligibleSolutions()),
                Optional.of(registration),
                applied(referral.getApplied()));
    }

    private static Referral.Remembered remembered(io.baton.events.Referral referral, Outcome outcome) {
        return new Referral.Remembered(
                referral.getReferralId(),
                referral.getRfi().getPartnerId(),
                referral.getVersion(),
                outcome,
                ContactIds.of(referral),
                applied(referral.getApplied()));
    }

    private static Referral.Receipt receipt(io.baton.events.Referral referral) {
        return new Referral.Receipt(referral.getReferralId(), referral.getReceivedAt(), referral.getPolicyVersion());
    }

    private static Rfi rfi(io.baton.events.Rfi rfi) {
        return new Rfi(
                rfi.getRfiId(),
                new Target(rfi.getProfileId(), rfi.getLocation()),
                rfi.getPartnerId(),
                rfi.getPartnerName(),
                named(LeadType.class, rfi.getLeadType()),
                rfi.getCountry(),
                rfi.getRegion(),
                named(CompanySize.class, rfi.getCompanySize()),
                rfi.getLanguage(),
                rfi.getSolutions(),
                rfi.getDirectContact(),
                Optional.ofNullable(rfi.getCampaignId()),
                sealed(rfi.getCustomer()).orElseThrow(),
                sealed(rfi.getNeed()).orElseThrow(),
                sealed(rfi.getSender()),
                sealed(rfi.getContacts()),
                rfi.getSubmittedAt());
    }

    private static Engagement engagement(io.baton.events.Engagement engagement) {
        return new Engagement(
                sealed(engagement.getName()).orElseThrow(),
                money(engagement.getValue()),
                engagement.getPurchaseDate(),
                sealed(engagement.getNotes()),
                Optional.ofNullable(engagement.getCrmId()),
                Optional.ofNullable(engagement.getCampaignId()),
                sealed(engagement.getColleagues()));
    }

    private static List<Applied> applied(List<AppliedDecision> applied) {
        return applied.stream()
                .map(one -> new Applied(one.getDecisionId(), one.getFingerprint(), one.getVersion(), one.getAt()))
                .toList();
    }

    private static Actor actor(ReferralDecision decision) {
        io.baton.events.Actor actor = decision.getActor();
        return new Actor(
                named(Actor.Kind.class, actor.getKind()),
                Optional.ofNullable(actor.getPartnerId()),
                actor.getUserId(),
                actor.getRole(),
                Optional.ofNullable(decision.getOnlyAsContact()));
    }

    static Money money(io.baton.events.Money money) {
        return new Money(money.getAmount(), Currency.getInstance(money.getCurrency()));
    }

    private static List<Sealed> sealed(List<io.baton.events.Sealed> sealed) {
        require(sealed.size() <= MOST_PEOPLE, "too many people");
        return sealed.stream().map(FromAvro::person).toList();
    }

    static Optional<Sealed> sealed(io.baton.events.Sealed sealed) {
        if (sealed == null) return Optional.empty();
        ByteBuffer content = sealed.getContent().duplicate();
        require(content.remaining() <= MOST_SEALED_BYTES, "too much personal data");
        byte[] bytes = new byte[content.remaining()];
        content.get(bytes);
        return Optional.of(new Sealed(sealed.getSubjectId(), sealed.getKeyVersion(), bytes));
    }

    /** A referral has many of them, and must fit into one record. */
    private static Sealed person(io.baton.events.Sealed sealed) {
        require(sealed.getContent().remaining() <= MOST_PERSON_BYTES, "too much about one person");
        return sealed(sealed).orElseThrow();
    }

    private static Optional<String> line(String text) {
        return Optional.ofNullable(text).map(FromAvro::bounded);
    }

    private static String bounded(String text) {
        require(text.length() <= MOST_LINE_CHARACTERS, "a line is too long");
        return text;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) throw new IllegalArgumentException(otherwise);
    }

    /** The contract's enums have the rules' names, and UNKNOWN for what a later release adds. */
    public static <E extends Enum<E>> E named(Class<E> type, Enum<?> value) {
        return Enum.valueOf(type, value.name());
    }
}
