package io.baton.records;

import static io.baton.records.Named.named;

import io.baton.events.Accept;
import io.baton.events.Cancel;
import io.baton.events.Correct;
import io.baton.events.Decline;
import io.baton.events.Edit;
import io.baton.events.Extend;
import io.baton.events.Lose;
import io.baton.events.Reassign;
import io.baton.events.Receive;
import io.baton.events.ReferralDecision;
import io.baton.events.Resend;
import io.baton.events.ReturnRegistration;
import io.baton.events.Win;
import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.Money;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.referral.Asked;
import io.baton.lifecycle.referral.CancelReason;
import io.baton.lifecycle.referral.CorrectionPolicy;
import io.baton.lifecycle.referral.Decision;
import io.baton.lifecycle.referral.EngagementField;
import io.baton.lifecycle.referral.LostReason;
import io.baton.lifecycle.referral.MailTo;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** Decisions from the contract to the rules; there is no way back, for the rules ask for none. */
public final class DecisionRecords {
    private DecisionRecords() {}

    /**
     * @param fingerprint of the decision: {@link Fingerprint#of(ReferralDecision)}
     * @throws IllegalArgumentException if the record is well formed as Avro, but says nothing that the rules could judge: an
     *     enum's value of a later release, a currency that does not exist, no decision or two, more than anybody needs
     */
    public static Asked asked(ReferralDecision decision, long fingerprint) {
        DecisionBounds.require(decision);
        return new Asked(
                decision.getDecisionId(),
                fingerprint,
                ActorRecords.toRules(decision.getActor(), decision.getOnlyAsContact()),
                decision.getExpectedVersion() == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(decision.getExpectedVersion()),
                what(decision));
    }

    /** Every kind is looked at, for a record may have two; so it costs no object for those that are absent. */
    private static Decision what(ReferralDecision decision) {
        List<Decision> given = new ArrayList<>(1);
        add(given, decision.getReceive(), receive -> receive(decision.getReferralId(), receive));
        add(
                given,
                decision.getNameContacts(),
                named -> new Decision.NameContacts(SealedRecords.toRules(named.getContacts())));
        add(given, decision.getNoteCall(), _ -> new Decision.NoteCall());
        add(given, decision.getAccept(), DecisionRecords::accept);
        add(given, decision.getDecline(), DecisionRecords::decline);
        add(given, decision.getEdit(), DecisionRecords::edit);
        add(given, decision.getAddContact(), add -> new Decision.AddContact(SealedRecords.toRules(add.getContact())));
        add(
                given,
                decision.getChangeContact(),
                change ->
                        new Decision.ChangeContact(change.getContactId(), SealedRecords.toRules(change.getContact())));
        add(given, decision.getRemoveContact(), remove -> new Decision.RemoveContact(remove.getContactId()));
        add(given, decision.getWin(), win -> win(win, decision.getEligibleSolutions()));
        add(given, decision.getLose(), DecisionRecords::lose);
        add(given, decision.getWithdraw(), _ -> new Decision.Withdraw());
        add(given, decision.getExtend(), extend -> extend(extend, decision.getLastCallBeforeMillis()));
        add(given, decision.getReassign(), DecisionRecords::reassign);
        add(given, decision.getCancel(), DecisionRecords::cancel);
        add(given, decision.getResend(), DecisionRecords::resend);
        add(
                given,
                decision.getCorrect(),
                correct -> correct(correct, decision.getEligibleSolutions(), decision.getCorrectableMillis()));
        add(given, decision.getRegister(), form -> new Decision.Register(RegistrationRecords.toRules(form)));
        add(
                given,
                decision.getSaveRegistration(),
                form -> new Decision.SaveRegistration(RegistrationRecords.toRules(form)));
        add(given, decision.getApproveRegistration(), _ -> new Decision.ApproveRegistration());
        add(
                given,
                decision.getDeclineRegistration(),
                decline -> new Decision.DeclineRegistration(SealedRecords.ofNullable(decline.getNotes())));
        add(given, decision.getReturnRegistration(), DecisionRecords::returned);
        if (given.size() != 1) throw new IllegalArgumentException("exactly one decision must be set");
        return given.getFirst();
    }

    private static <R> void add(List<Decision> given, R record, Function<R, Decision> toRules) {
        if (record != null) given.add(toRules.apply(record));
    }

    private static Decision.Receive receive(String referralId, Receive receive) {
        return new Decision.Receive(
                referralId, RfiRecords.toRules(receive.getRfi()), PolicyRecords.toRules(receive.getPolicy()));
    }

    private static Decision.Accept accept(Accept accept) {
        return new Decision.Accept(
                SealedRecords.ofNullable(accept.getName()),
                MoneyRecords.ofNullable(accept.getValue()),
                Optional.ofNullable(accept.getPurchaseDate()),
                SealedRecords.ofNullable(accept.getNotes()),
                Optional.ofNullable(accept.getCrmId()),
                Optional.ofNullable(accept.getCampaignId()),
                SealedRecords.toRules(accept.getColleagues()),
                accept.getCallers());
    }

    private static Decision.Decline decline(Decline decline) {
        return new Decision.Decline(
                Optional.ofNullable(decline.getReason()).map(reason -> named(DeclineReason.class, reason)),
                SealedRecords.ofNullable(decline.getNotes()));
    }

    private static Decision.Edit edit(Edit edit) {
        return new Decision.Edit(
                SealedRecords.ofNullable(edit.getName()),
                MoneyRecords.ofNullable(edit.getValue()),
                Optional.ofNullable(edit.getPurchaseDate()),
                SealedRecords.ofNullable(edit.getNotes()),
                Optional.ofNullable(edit.getCrmId()),
                Optional.ofNullable(edit.getCampaignId()),
                edit.getCleared().stream()
                        .map(field -> named(EngagementField.class, field))
                        .toList(),
                new Decision.ValuePart(
                        Optional.ofNullable(edit.getAmount()).map(DecisionRecords::amount),
                        Optional.ofNullable(edit.getCurrency()).map(Currency::getInstance)));
    }

    /** By any currency: the bounds of amounts are the same in all of them. */
    private static BigDecimal amount(BigDecimal typed) {
        return new Money(typed, Currency.getInstance("EUR")).amount();
    }

    private static Decision.Win win(Win win, List<String> eligible) {
        return new Decision.Win(
                win.getSolutions(),
                MoneyRecords.ofNullable(win.getValue()),
                Optional.ofNullable(win.getClosedOn()),
                eligible);
    }

    private static Decision.Lose lose(Lose lose) {
        return new Decision.Lose(
                Optional.ofNullable(lose.getReason()).map(reason -> named(LostReason.class, reason)),
                SealedRecords.ofNullable(lose.getCompetitor()),
                SealedRecords.ofNullable(lose.getNotes()));
    }

    /** @throws IllegalArgumentException if it is not said how the deal ended, or twice */
    private static Decision.Correct correct(Correct correct, List<String> eligible, Long correctableMillis) {
        List<Decision.Ending> now = Stream.of(
                        Optional.ofNullable(correct.getWon()).<Decision.Ending>map(win -> win(win, eligible)),
                        Optional.ofNullable(correct.getLost()).<Decision.Ending>map(DecisionRecords::lose))
                .flatMap(Optional::stream)
                .toList();
        if (now.size() != 1) throw new IllegalArgumentException("exactly one of won and lost must be set");
        return new Decision.Correct(
                now.getFirst(),
                SealedRecords.ofNullable(correct.getReason()),
                Optional.ofNullable(correctableMillis)
                        .map(Duration::ofMillis)
                        .map(CorrectionPolicy::new)
                        .orElse(CorrectionPolicy.STANDARD));
    }

    private static Decision.Extend extend(Extend extend, Long lastCallBeforeMillis) {
        return new Decision.Extend(
                Optional.ofNullable(extend.getUntil()),
                SealedRecords.ofNullable(extend.getReason()),
                Optional.ofNullable(lastCallBeforeMillis).map(Duration::ofMillis));
    }

    /** A location is compared as it is meant, and kept as it was typed; blank fields are absent. */
    private static Decision.Reassign reassign(Reassign reassign) {
        return new Decision.Reassign(
                Optional.ofNullable(Typed.line(reassign.getProfileId())),
                Optional.ofNullable(Typed.line(reassign.getLocation())),
                SealedRecords.ofNullable(reassign.getReason()));
    }

    private static Decision.Cancel cancel(Cancel cancel) {
        return new Decision.Cancel(
                Optional.ofNullable(cancel.getReason()).map(reason -> named(CancelReason.class, reason)),
                SealedRecords.ofNullable(cancel.getNotes()),
                Optional.ofNullable(Typed.line(cancel.getRepeatedRfiId())));
    }

    private static Decision.Resend resend(Resend resend) {
        return new Decision.Resend(
                Optional.ofNullable(resend.getTo()).map(to -> named(MailTo.class, to)),
                Optional.ofNullable(resend.getContact()),
                SealedRecords.ofNullable(resend.getReason()));
    }

    private static Decision.ReturnRegistration returned(ReturnRegistration back) {
        return new Decision.ReturnRegistration(
                RegistrationRecords.toRules(back.getFields()), SealedRecords.ofNullable(back.getNotes()));
    }
}
