package io.baton.records;

import static java.time.ZoneOffset.UTC;

import io.baton.events.Accept;
import io.baton.events.Correct;
import io.baton.events.Edit;
import io.baton.events.Extend;
import io.baton.events.Lose;
import io.baton.events.ReferralDecision;
import io.baton.events.RegistrationDraft;
import io.baton.events.Rfi;
import io.baton.events.Sealed;
import io.baton.events.Win;
import io.baton.events.sealing.Sealing;
import io.baton.events.sealing.UnreadableContentException;
import io.baton.lifecycle.check.Bounds;
import io.baton.lifecycle.check.Codes;
import io.baton.lifecycle.check.Days;
import io.baton.lifecycle.contacts.Colleagues;
import io.baton.lifecycle.referral.CorrectionPolicy;
import io.baton.lifecycle.referral.Policy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How much a decision may carry. Anybody with access to the topic writes decisions, and what one of them brings stays in its
 * referral, which has to fit into one record with all that is asked later.
 *
 * <p>Applied to decisions only: a referral that was stored under wider bounds stays readable.
 */
final class DecisionBounds {
    private static final int MOST_SEALED_BYTES = 16 << 10;
    /** A referral has many people. */
    private static final int MOST_PERSON_BYTES = 4 << 10;

    /** More than the rules allow, so that they refuse one colleague too many and name the field (L9). */
    private static final int MOST_PEOPLE = 2 * Colleagues.MOST;

    private DecisionBounds() {}

    /** @throws IllegalArgumentException if it carries more than anybody needs, or a code that does not exist */
    static void require(ReferralDecision decision) {
        require(decision.getDecisionId().length() <= Bounds.LINE_CHARACTERS, "decisionId is too long");
        given(decision.getReceive(), receive -> rfi(receive.getRfi()));
        given(decision.getNameContacts(), named -> people(named.getContacts()));
        given(decision.getAccept(), DecisionBounds::accept);
        given(decision.getDecline(), decline -> text(decline.getNotes()));
        given(decision.getEdit(), DecisionBounds::edit);
        given(decision.getAddContact(), add -> person(add.getContact()));
        given(decision.getChangeContact(), change -> {
            line(change.getContactId());
            person(change.getContact());
        });
        given(decision.getRemoveContact(), remove -> line(remove.getContactId()));
        given(decision.getWin(), DecisionBounds::win);
        given(decision.getLose(), DecisionBounds::lose);
        given(decision.getExtend(), extend -> extend(extend, decision.getLastCallBeforeMillis()));
        given(decision.getReassign(), reassign -> {
            line(reassign.getProfileId());
            line(reassign.getLocation());
            text(reassign.getReason());
        });
        given(decision.getCancel(), cancel -> {
            text(cancel.getNotes());
            line(cancel.getRepeatedRfiId());
        });
        given(decision.getResend(), resend -> {
            line(resend.getContact());
            text(resend.getReason());
        });
        given(decision.getCorrect(), correct -> correct(correct, decision.getCorrectableMillis()));
        given(decision.getRegister(), DecisionBounds::registration);
        given(decision.getSaveRegistration(), DecisionBounds::registration);
        given(decision.getDeclineRegistration(), decline -> text(decline.getNotes()));
        given(decision.getReturnRegistration(), back -> text(back.getNotes()));
    }

    private static void rfi(Rfi rfi) {
        require(Days.conceivable(LocalDate.ofInstant(rfi.getSubmittedAt(), UTC)), "submittedAt " + Days.CONCEIVABLE);
        openable(rfi.getCustomer(), Sealing::openCustomer);
        text(rfi.getNeed());
        given(rfi.getSender(), data -> openable(data, Sealing::openPerson));
        people(rfi.getContacts());
    }

    private static void accept(Accept accept) {
        text(accept.getName());
        text(accept.getNotes());
        line(accept.getCrmId());
        line(accept.getCampaignId());
        people(accept.getColleagues());
        require(accept.getCallers().size() <= MOST_PEOPLE, "too many callers");
        accept.getCallers().forEach(DecisionBounds::line);
    }

    private static void edit(Edit edit) {
        text(edit.getName());
        text(edit.getNotes());
        line(edit.getCrmId());
        line(edit.getCampaignId());
    }

    private static void extend(Extend extend, Long lastCallBeforeMillis) {
        text(extend.getReason());
        given(
                extend.getUntil(),
                until -> require(Days.conceivable(LocalDate.ofInstant(until, UTC)), "until " + Days.CONCEIVABLE));
        given(
                lastCallBeforeMillis,
                window -> require(window > 0 && window <= Policy.LONGEST_WINDOW.toMillis(), "no window of a policy"));
    }

    private static void win(Win win) {
        require(win.getSolutions().size() <= Bounds.LIST_ENTRIES, "too many solutions");
        win.getSolutions().forEach(DecisionBounds::line);
    }

    private static void lose(Lose lose) {
        text(lose.getCompetitor());
        text(lose.getNotes());
    }

    private static void correct(Correct correct, Long correctableMillis) {
        given(correct.getWon(), DecisionBounds::win);
        given(correct.getLost(), DecisionBounds::lose);
        text(correct.getReason());
        given(
                correctableMillis,
                window -> require(CorrectionPolicy.maySet(Duration.ofMillis(window)), "no window of corrections"));
    }

    private static void registration(RegistrationDraft draft) {
        text(draft.getCompany());
        given(draft.getCustomerContact(), data -> openable(data, Sealing::openPerson));
        given(draft.getCountry(), country -> require(Codes.isCountry(country), "no such country"));
    }

    private static void people(List<Sealed> people) {
        require(people.size() <= MOST_PEOPLE, "too many people");
        people.forEach(DecisionBounds::person);
    }

    private static void person(Sealed person) {
        require(person.getContent().remaining() <= MOST_PERSON_BYTES, "too much about one person");
        openable(person, Sealing::openPerson);
    }

    private static void text(Sealed text) {
        given(text, data -> openable(data, Sealing::openText));
    }

    /** What nobody can open would stay in its referral for good, and take each page with it that shows the referral. */
    private static void openable(Sealed data, Function<Sealed, ?> open) {
        require(data.getContent().remaining() <= MOST_SEALED_BYTES, "too much personal data");
        try {
            open.apply(data);
        } catch (UnreadableContentException e) {
            throw new IllegalArgumentException("sealed content that nobody can open", e);
        }
    }

    private static void line(String line) {
        given(line, text -> require(text.length() <= Bounds.LINE_CHARACTERS, "a line is too long"));
    }

    private static <T> void given(T value, Consumer<T> check) {
        Optional.ofNullable(value).ifPresent(check);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) throw new IllegalArgumentException(otherwise);
    }
}
