package io.baton.words;

import io.baton.events.DeclineReason;
import io.baton.events.LostReason;
import io.baton.events.RegistrationField;
import io.baton.events.Stage;
import io.baton.events.TargetRefusal;
import java.util.List;
import java.util.Locale;

/** The words of one language. */
public interface Words {
    /** All languages that mails are written in; the first is for readers of any other. */
    List<Words> ALL =
            List.of(new English(), new German(), new Russian(), new SimplifiedChinese(), new TraditionalChinese());

    /** What a line of facts is about. */
    enum Label {
        /** The number by which a request is named on the phone. */
        REFERENCE,
        COMPANY_SIZE,
        LEAD_TYPE,
        SENT_BY,
        /** To the customer: who sent the lead. */
        PASSED_ON_BY,
        CAMPAIGN,
        /** Of the partner. */
        LOCATION,
        CUSTOMER,
        COUNTRY,
        CONTACT,
        NEED,
        /** To the customer: what they wrote. */
        OWN_NEED,
        SOLUTIONS,
        DEADLINE,
        CALLERS,
        REASON,
        SOLD,
        VALUE,
        CLOSED_ON,
        TO_REGISTER,
        TO_CORRECT,
        REMARKS
    }

    /** What a reader can do. */
    enum Act {
        FOLLOW,
        CHOOSE,
        DECIDE,
        REGISTER,
        SIGN_IN,
        CONFIRM
    }

    /** @return the language, with its script where there are two */
    Locale locale();

    /** @return the words for the pages behind links */
    PageWords pages();

    /** @return the words for the partner's inbox */
    InboxWords inbox();

    /** @return the words for the public pages */
    FindWords finding();

    /** @return the words for the pages of the program's people */
    ProgramWords program();

    /** @return the words for what has happened to a referral */
    HistoryWords history();

    /** @return what is wrong with a field */
    FaultWords faults();

    /** @return the words for choosing another partner */
    ChoiceWords choosing();

    /** @return the words for a lead that somebody sends for a customer */
    LeadWords leads();

    /** @return the words for what the program itself does about a request */
    InterventionWords interventions();

    String greeting(String name);

    String footer(String program);

    /** @return why reminders come, and that the link behind it turns them off */
    String remindersOff();

    /** @return what the page is called that says who is responsible, as the law asks for it */
    String legalNotice();

    String label(Label label);

    String act(Act act);

    /** @return the label and its value on one line */
    default String fact(String label, String value) {
        return label + ": " + value;
    }

    /** @return a name and what tells it apart: a partner and its location, a person and their company */
    default String named(String name, String detail) {
        return name + " (" + detail + ")";
    }

    default String list(List<String> things) {
        return String.join(", ", things);
    }

    /** To somebody of a partner: by the button, they sign in once. */
    Said signIn();

    /**
     * To somebody whom a partner's admin invites: by the button, they sign in once.
     *
     * @param who invites them
     * @param partner what the partner is called
     */
    Said invitation(String who, String partner);

    /**
     * To somebody whose address stands in a request that was written on a public page: by the button, they confirm it. It says nothing
     * that was written there: anybody may have.
     *
     * @param program whose pages they are
     * @param hours how long the button works
     */
    Said confirmation(String program, String hours);

    /** To the customer or the sender of a request, with a new link to its page in place of an old one. */
    Said newLink(String reference);

    /** To the customer: partners have the request. */
    Said takenIn();

    /** To the customer: no partner has the request. */
    Said takenInByNobody();

    /** To the partner's contacts. */
    Said received(String customer, String deadline);

    /** To the partner's contacts, if the customer wants to be called (L8). */
    String callNow();

    /** To the partner's contacts. */
    Said reminder(String customer, String deadline);

    /** To the partner's contacts. */
    Said lastCall(String customer, String deadline);

    Said acceptedToCustomer(String partner);

    Said acceptedToSender(String partner, String customer);

    Said declinedToCustomer(String partner);

    Said declinedToSender(String partner, String customer);

    Said expiredToCustomer(String partner);

    Said expiredToSender(String partner, String customer);

    /** To somebody of the partner's who is on the request from now on. */
    Said joined(String customer);

    /** To the partner's contacts. */
    Said withdrawn(String customer);

    /** To the sender. */
    Said won(String partner, String customer);

    /** To the sender. */
    Said lost(String partner, String customer);

    /** To the partner's people: what was sold is to be registered (L12). */
    Said registrationOpen(String customer);

    Said registrationReturned(String customer);

    Said registrationApproved(String customer);

    Said registrationDeclined(String customer);

    String field(RegistrationField field);

    String reason(DeclineReason reason);

    String reason(LostReason reason);

    /** @return what the partner of a referral at this stage does */
    String standing(Stage stage);

    /** @return why a partner was not reached */
    String standing(TargetRefusal refusal);
}
