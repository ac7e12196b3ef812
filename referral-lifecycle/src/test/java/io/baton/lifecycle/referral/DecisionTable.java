package io.baton.lifecycle.referral;

import static io.baton.lifecycle.registration.RegistrationField.COUNTRY;

import io.baton.lifecycle.registration.RegistrationDraft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules as a table: a line for each decision, a column for each state. A capitalized cell is the event that the decision
 * becomes; any other is the reason why it is refused, as {@link #REASONS} spells it out.
 *
 * @param text as it stands below, and in {@code docs/decisions.md}
 * @param cells what it says
 */
record DecisionTable(String text, List<Cell> cells) {
    static final DecisionTable REFERRALS = parsed("""
            decision            by      | unknown  received        accepted       lost     declined expired  withdrawn cancelled won
            receive             engine  | Received received        received       received received received received  received  received
            nameContacts        engine  | unknown  ContactsChanged accepted       lost     declined expired  withdrawn cancelled won
            noteCall            partner | unknown  Called          Called         lost     declined expired  withdrawn cancelled won
            accept              partner | unknown  Accepted        accepted       lost     declined expired  withdrawn cancelled won
            decline             partner | unknown  Declined        accepted       lost     declined expired  withdrawn cancelled won
            withdraw            customer| unknown  Withdrawn       accepted       lost     declined expired  withdrawn cancelled won
            extend              program | unknown  Extended        accepted       lost     declined expired  withdrawn cancelled won
            reassign            program | unknown  Cancelled       accepted       lost     declined expired  withdrawn cancelled won
            cancel              program | unknown  Cancelled       Cancelled      lost     declined expired  withdrawn cancelled won
            resend              program | unknown  MailRequested   MailRequested  lost     declined expired  withdrawn cancelled won
            correctToWon        program | unknown  not-ended       not-ended      Corrected declined expired withdrawn cancelled Corrected
            correctToLost       program | unknown  not-ended       not-ended      Corrected declined expired withdrawn cancelled Corrected
            edit                partner | unknown  undecided       Edited         lost     declined expired  withdrawn cancelled won
            addContact          partner | unknown  undecided       ContactAdded   lost     declined expired  withdrawn cancelled won
            changeContact       either  | unknown  undecided       ContactChanged lost     declined expired  withdrawn cancelled won
            removeContact       either  | unknown  undecided       ContactRemoved lost     declined expired  withdrawn cancelled won
            changeStranger      either  | unknown  undecided       stranger       lost     declined expired  withdrawn cancelled won
            removeStranger      either  | unknown  undecided       stranger       lost     declined expired  withdrawn cancelled won
            win                 partner | unknown  undecided       Won            lost     declined expired  withdrawn cancelled won
            lose                partner | unknown  undecided       Lost           lost     declined expired  withdrawn cancelled won
            register            partner | unknown  not-won         not-won        lost     declined expired  withdrawn cancelled closed
            saveRegistration    partner | unknown  not-won         not-won        lost     declined expired  withdrawn cancelled closed
            approveRegistration program | unknown  not-won         not-won        lost     declined expired  withdrawn cancelled closed
            declineRegistration program | unknown  not-won         not-won        lost     declined expired  withdrawn cancelled closed
            returnRegistration  program | unknown  not-won         not-won        lost     declined expired  withdrawn cancelled closed
            """);

    /** A deal that was won with an eligible solution: the states are those of its registration (L12). */
    static final DecisionTable REGISTRATIONS = parsed("""
            decision            by      | incomplete            in-review            update-required       approved declined
            receive             engine  | received              received             received              received received
            nameContacts        engine  | won                   won                  won                   won      won
            noteCall            partner | won                   won                  won                   won      won
            accept              partner | won                   won                  won                   won      won
            decline             partner | won                   won                  won                   won      won
            withdraw            customer| won                   won                  won                   won      won
            extend              program | won                   won                  won                   won      won
            reassign            program | won                   won                  won                   won      won
            cancel              program | won                   won                  won                   won      won
            resend              program | won                   won                  won                   won      won
            correctToWon        program | Corrected             Corrected            Corrected             has-approval Corrected
            correctToLost       program | Corrected             Corrected            Corrected             has-approval Corrected
            edit                partner | won                   won                  won                   won      won
            addContact          partner | won                   won                  won                   won      won
            changeContact       either  | won                   won                  won                   won      won
            removeContact       either  | won                   won                  won                   won      won
            changeStranger      either  | won                   won                  won                   won      won
            removeStranger      either  | won                   won                  won                   won      won
            win                 partner | won                   won                  won                   won      won
            lose                partner | won                   won                  won                   won      won
            register            partner | RegistrationSubmitted in-review            RegistrationSubmitted closed   closed
            saveRegistration    partner | RegistrationSaved     in-review            RegistrationSaved     closed   closed
            approveRegistration program | not-filed             RegistrationApproved not-filed             closed   closed
            declineRegistration program | not-filed             RegistrationDeclined not-filed             closed   closed
            returnRegistration  program | not-filed             RegistrationReturned not-filed             closed   closed
            """);

    static final String REASONS = """
            unknown    UNKNOWN_REFERRAL
            received   ALREADY_RECEIVED
            accepted   ALREADY_ACCEPTED
            lost       ALREADY_LOST
            declined   ALREADY_DECLINED
            expired    ALREADY_EXPIRED
            withdrawn  ALREADY_WITHDRAWN
            cancelled  ALREADY_CANCELLED
            won        ALREADY_WON
            undecided  NOT_YET_ACCEPTED
            stranger   UNKNOWN_CONTACT
            not-won    NOT_YET_WON
            not-ended  NOT_YET_ENDED
            closed     NO_OPEN_REGISTRATION
            in-review  REGISTRATION_IN_REVIEW
            not-filed  REGISTRATION_NOT_IN_REVIEW
            has-approval REGISTRATION_APPROVED
            """;

    /**
     * What becomes of a decision in a state.
     *
     * @param by the sides that may take the decision
     * @param answer the event, or the reason's name
     */
    record Cell(String decision, Set<Actor.Kind> by, String state, String answer) {}

    /** @return each state of {@link #REFERRALS} and how a referral gets there; an ended one also as the engine remembers it */
    static Map<String, List<Referral>> referrals() {
        Map<String, List<Referral>> states = new LinkedHashMap<>();
        states.put("unknown", List.of(new Referral.Unknown()));
        states.put("received", List.of(Given.received()));
        states.put("accepted", List.of(Given.accepted()));
        for (Outcome outcome : Outcome.values()) {
            Referral.Archived archived = Given.archived(outcome);
            states.put(outcome.name().toLowerCase(Locale.ROOT), List.of(archived, archived.kept()));
        }
        return states;
    }

    /** @return each state of {@link #REGISTRATIONS} */
    static Map<String, List<Referral>> registrations() {
        return Map.of(
                "incomplete", List.of(Given.toRegister()),
                "in-review", List.of(Given.inReview()),
                "update-required", List.of(Given.returned(COUNTRY)),
                "approved", List.of(Given.registered(new Decision.ApproveRegistration())),
                "declined", List.of(Given.registered(Given.declineRegistration())));
    }

    /** @return a decision of each kind, complete, so that only the state can refuse it */
    static Map<String, Decision> decisions() {
        return Map.ofEntries(
                Map.entry("receive", Given.receive(Policy.STANDARD, true).what()),
                Map.entry("nameContacts", Given.nameContacts("nora")),
                Map.entry("noteCall", new Decision.NoteCall()),
                Map.entry("accept", Given.accept()),
                Map.entry("decline", Given.decline()),
                Map.entry("withdraw", new Decision.Withdraw()),
                Map.entry("extend", Given.extend(Duration.ofDays(21))),
                Map.entry("reassign", Given.reassign("profile", "munich")),
                Map.entry("cancel", Given.cancel(CancelReason.DUPLICATE)),
                Map.entry("resend", Given.resend(MailTo.CONTACT, Optional.empty())),
                Map.entry("correctToWon", Given.correct(Given.winOther())),
                Map.entry("correctToLost", Given.correct(Given.loseOther())),
                Map.entry("edit", Given.edit()),
                Map.entry("addContact", new Decision.AddContact(Given.colleague("lea"))),
                Map.entry("changeContact", new Decision.ChangeContact(Given.COLLEAGUE, Given.colleague("lea"))),
                Map.entry("removeContact", new Decision.RemoveContact(Given.COLLEAGUE)),
                Map.entry("changeStranger", new Decision.ChangeContact("zoe", Given.colleague("zoe"))),
                Map.entry("removeStranger", new Decision.RemoveContact("zoe")),
                Map.entry("win", Given.win()),
                Map.entry("lose", Given.lose()),
                Map.entry("register", Given.register()),
                Map.entry("saveRegistration", new Decision.SaveRegistration(RegistrationDraft.EMPTY)),
                Map.entry("approveRegistration", new Decision.ApproveRegistration()),
                Map.entry("declineRegistration", Given.declineRegistration()),
                Map.entry("returnRegistration", new Decision.ReturnRegistration(List.of(COUNTRY), Optional.empty())));
    }

    private static DecisionTable parsed(String text) {
        List<List<String>> rows = rows(text);
        List<Cell> cells = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size()))
            for (int i = 2; i < row.size(); i++)
                cells.add(
                        new Cell(row.get(0), sides(row.get(1)), rows.getFirst().get(i), answer(row.get(i))));
        return new DecisionTable(text, List.copyOf(cells));
    }

    private static Set<Actor.Kind> sides(String by) {
        if (by.equals("either")) return EnumSet.of(Actor.Kind.PARTNER, Actor.Kind.PROGRAM);
        return EnumSet.of(Actor.Kind.valueOf(by.toUpperCase(Locale.ROOT)));
    }

    private static String answer(String cell) {
        if (Character.isUpperCase(cell.charAt(0))) return cell;
        return rows(REASONS).stream()
                .filter(row -> row.getFirst().equals(cell))
                .map(List::getLast)
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> rows(String text) {
        return text.lines()
                .map(line -> List.of(line.replace("|", " ").strip().split("\\s+")))
                .toList();
    }
}
