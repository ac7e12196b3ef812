package io.baton.records;

import static io.baton.records.Named.named;

import io.baton.events.Accept;
import io.baton.events.Decline;
import io.baton.events.Edit;
import io.baton.events.Lose;
import io.baton.events.Receive;
import io.baton.events.ReferralDecision;
import io.baton.events.ReturnRegistration;
import io.baton.events.Win;
import io.baton.lifecycle.DeclineReason;
import io.baton.lifecycle.Money;
import io.baton.lifecycle.referral.Asked;
import io.baton.lifecycle.referral.Decision;
import io.baton.lifecycle.referral.EngagementField;
import io.baton.lifecycle.referral.LostReason;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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

    private static Decision what(ReferralDecision decision) {
        List<Decision> given = Stream.<Optional<? extends Decision>>of(
                        Optional.ofNullable(decision.getReceive())
                                .map(receive -> receive(decision.getReferralId(), receive)),
                        Optional.ofNullable(decision.getNameContacts())
                                .map(named -> new Decision.NameContacts(SealedRecords.toRules(named.getContacts()))),
                        Optional.ofNullable(decision.getAccept()).map(DecisionRecords::accept),
                        Optional.ofNullable(decision.getDecline()).map(DecisionRecords::decline),
                        Optional.ofNullable(decision.getEdit()).map(DecisionRecords::edit),
                        Optional.ofNullable(decision.getAddContact())
                                .map(add -> new Decision.AddContact(SealedRecords.toRules(add.getContact()))),
                        Optional.ofNullable(decision.getChangeContact())
                                .map(change -> new Decision.ChangeContact(
                                        change.getContactId(), SealedRecords.toRules(change.getContact()))),
                        Optional.ofNullable(decision.getRemoveContact())
                                .map(remove -> new Decision.RemoveContact(remove.getContactId())),
                        Optional.ofNullable(decision.getWin()).map(win -> win(win, decision.getEligibleSolutions())),
                        Optional.ofNullable(decision.getLose()).map(DecisionRecords::lose),
                        Optional.ofNullable(decision.getWithdraw()).map(_ -> new Decision.Withdraw()),
                        Optional.ofNullable(decision.getRegister())
                                .map(form -> new Decision.Register(RegistrationRecords.toRules(form))),
                        Optional.ofNullable(decision.getSaveRegistration())
                                .map(form -> new Decision.SaveRegistration(RegistrationRecords.toRules(form))),
                        Optional.ofNullable(decision.getApproveRegistration())
                                .map(_ -> new Decision.ApproveRegistration()),
                        Optional.ofNullable(decision.getDeclineRegistration())
                                .map(decline ->
                                        new Decision.DeclineRegistration(SealedRecords.ofNullable(decline.getNotes()))),
                        Optional.ofNullable(decision.getReturnRegistration()).map(DecisionRecords::returned))
                .<Decision>flatMap(Optional::stream)
                .toList();
        if (given.size() != 1) throw new IllegalArgumentException("exactly one decision must be set");
        return given.getFirst();
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

    private static Decision.ReturnRegistration returned(ReturnRegistration back) {
        return new Decision.ReturnRegistration(
                RegistrationRecords.toRules(back.getFields()), SealedRecords.ofNullable(back.getNotes()));
    }
}
