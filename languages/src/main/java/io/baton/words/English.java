package io.baton.words;

import io.baton.events.DeclineReason;
import io.baton.events.LostReason;
import io.baton.events.RegistrationField;
import io.baton.events.Stage;
import io.baton.events.TargetRefusal;
import java.util.Locale;

final class English implements Words {
    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    public PageWords pages() {
        return new EnglishPages();
    }

    @Override
    public InboxWords inbox() {
        return new EnglishInbox();
    }

    @Override
    public FaultWords faults() {
        return new EnglishFaults();
    }

    @Override
    public FindWords finding() {
        return new EnglishFind();
    }

    @Override
    public ProgramWords program() {
        return new EnglishProgram();
    }

    @Override
    public HistoryWords history() {
        return new EnglishHistory();
    }

    @Override
    public ChoiceWords choosing() {
        return new EnglishChoice();
    }

    @Override
    public LeadWords leads() {
        return new EnglishLeads();
    }

    @Override
    public InterventionWords interventions() {
        return new EnglishInterventions();
    }

    @Override
    public String greeting(String name) {
        return "Hello %s,".formatted(name);
    }

    @Override
    public String footer(String program) {
        return "%s sends this mail automatically, to those whom the request concerns.".formatted(program);
    }

    @Override
    public String legalNotice() {
        return "Legal notice";
    }

    @Override
    public String remindersOff() {
        return "Turn reminders off";
    }

    @Override
    public String label(Label label) {
        return switch (label) {
            case REFERENCE -> "Reference";
            case COMPANY_SIZE -> "Company size";
            case LEAD_TYPE -> "Kind of lead";
            case SENT_BY -> "Sent by";
            case PASSED_ON_BY -> "Passed on by";
            case CAMPAIGN -> "Campaign";
            case LOCATION -> "Location";
            case CUSTOMER -> "Customer";
            case COUNTRY -> "Country";
            case CONTACT -> "Contact";
            case NEED -> "What they need";
            case OWN_NEED -> "What you need";
            case SOLUTIONS -> "Solutions";
            case DEADLINE -> "Answer by";
            case CALLERS -> "Who will call";
            case REASON -> "Reason";
            case SOLD -> "Sold";
            case VALUE -> "Value";
            case CLOSED_ON -> "Closed on";
            case TO_REGISTER -> "To register";
            case TO_CORRECT -> "To correct";
            case REMARKS -> "Remarks";
        };
    }

    @Override
    public String act(Act act) {
        return switch (act) {
            case FOLLOW -> "Follow your request";
            case CHOOSE -> "Choose a partner";
            case DECIDE -> "See the request";
            case REGISTER -> "Register the deal";
            case SIGN_IN -> "Sign in";
            case CONFIRM -> "Confirm your request";
        };
    }

    @Override
    public Said signIn() {
        return new Said(
                "Your sign-in link",
                "Use the link to sign in. It works once, within 15 minutes. "
                        + "If you did not ask for it, you need do nothing.");
    }

    @Override
    public Said confirmation(String program, String hours) {
        return new Said(
                "Please confirm your request",
                "Somebody has asked %s for partners on our public pages, and named this address. If it was you, use the link: you see the request, and send it. It works for %s hours. If it was not you, you need do nothing: nobody gets it."
                        .formatted(program, hours));
    }

    @Override
    public Said newLink(String reference) {
        return new Said(
                "Your new link",
                "You have asked for a new link to your request %s, because the old one works no more. With the link, you follow it. If you did not ask for it, you need do nothing."
                        .formatted(reference));
    }

    @Override
    public Said invitation(String who, String partner) {
        return new Said(
                "You are invited: %s".formatted(partner),
                "%s has invited you to work on the requests that %s gets. Use the link to sign in. It works once, within a day; after that, have a new link mailed to you where it leads."
                        .formatted(who, partner));
    }

    @Override
    public Said takenIn() {
        return new Said(
                "Your request is on its way",
                "Thank you for your request. Below is who has it. Each of them decides whether to take it on, and you hear"
                        + " from us when they do.");
    }

    @Override
    public Said takenInByNobody() {
        return new Said(
                "We could not pass your request on",
                "Thank you for your request. None of the partners that you chose can take it at the moment; below is why.");
    }

    @Override
    public Said received(String customer, String deadline) {
        return new Said(
                "New request from %s".formatted(customer),
                "%s asks for information. Please accept or decline by %s; most customers expect an answer within a day."
                        .formatted(customer, deadline));
    }

    @Override
    public String callNow() {
        return "The customer asks to be contacted directly. Please call or write now, also before you decide.";
    }

    @Override
    public Said reminder(String customer, String deadline) {
        return new Said(
                "Still open: the request from %s".formatted(customer),
                "The request from %s is waiting for your answer. Please accept or decline by %s."
                        .formatted(customer, deadline));
    }

    @Override
    public Said lastCall(String customer, String deadline) {
        return new Said(
                "Last call: the request from %s expires soon".formatted(customer),
                "The request from %s expires on %s. After that you can no longer accept it."
                        .formatted(customer, deadline));
    }

    @Override
    public Said acceptedToCustomer(String partner) {
        return new Said(
                "%s takes on your request".formatted(partner),
                "%s has accepted your request and will get in touch with you.".formatted(partner));
    }

    @Override
    public Said acceptedToSender(String partner, String customer) {
        return new Said(
                "%s accepted the lead %s".formatted(partner, customer),
                "%s has accepted the lead that you sent, and will get in touch with %s.".formatted(partner, customer));
    }

    @Override
    public Said declinedToCustomer(String partner) {
        return new Said(
                "%s cannot take on your request".formatted(partner),
                "%s has declined your request.".formatted(partner));
    }

    @Override
    public Said declinedToSender(String partner, String customer) {
        return new Said(
                "%s declined the lead %s".formatted(partner, customer),
                "%s has declined the lead that you sent.".formatted(partner));
    }

    @Override
    public Said expiredToCustomer(String partner) {
        return new Said(
                "%s has not answered your request".formatted(partner),
                "%s has not answered in time, so the request to them has expired.".formatted(partner));
    }

    @Override
    public Said expiredToSender(String partner, String customer) {
        return new Said(
                "%s did not answer the lead %s".formatted(partner, customer),
                "%s has not answered in time, so the lead that you sent has expired.".formatted(partner));
    }

    @Override
    public Said joined(String customer) {
        return new Said(
                "You are on the request from %s".formatted(customer),
                ("The request from %s is now yours too: you are one of your company's people on it. "
                                + "You get its mails from now on.")
                        .formatted(customer));
    }

    @Override
    public Said withdrawn(String customer) {
        return new Said(
                "%s has withdrawn its request".formatted(customer),
                "%s no longer needs this request answered. There is nothing left to do.".formatted(customer));
    }

    @Override
    public Said won(String partner, String customer) {
        return new Said(
                "%s won the deal with %s".formatted(partner, customer),
                "The lead that you sent has become a deal: %s won it with %s.".formatted(partner, customer));
    }

    @Override
    public Said lost(String partner, String customer) {
        return new Said(
                "%s lost the deal with %s".formatted(partner, customer),
                "The lead that you sent did not become a deal between %s and %s.".formatted(partner, customer));
    }

    @Override
    public Said registrationOpen(String customer) {
        return new Said(
                "Register the deal with %s".formatted(customer),
                "You won a deal with %s that can be registered. Please file its registration.".formatted(customer));
    }

    @Override
    public Said registrationReturned(String customer) {
        return new Said(
                "Please correct the registration of the deal with %s".formatted(customer),
                "The registration of the deal with %s needs corrections. Please file it again.".formatted(customer));
    }

    @Override
    public Said registrationApproved(String customer) {
        return new Said(
                "The deal with %s is registered".formatted(customer),
                "The registration of the deal with %s is approved. There is nothing left to do.".formatted(customer));
    }

    @Override
    public Said registrationDeclined(String customer) {
        return new Said(
                "The deal with %s was not registered".formatted(customer),
                "The registration of the deal with %s is declined; below is why.".formatted(customer));
    }

    @Override
    public String field(RegistrationField field) {
        return switch (field) {
            case UNKNOWN -> "something else";
            case COMPANY -> "customer";
            case COUNTRY -> "country";
            case SOLUTION -> "solution";
            case DEAL_KIND -> "new or renewed";
            case TOTAL_VALUE -> "total value";
            case SOLUTION_VALUE -> "value of the solution";
            case STARTS_ON -> "start";
            case ENDS_ON -> "end";
            case SIGNED_ON -> "date of signing";
            case CUSTOMER_CONTACT -> "contact at the customer";
        };
    }

    @Override
    public String reason(DeclineReason reason) {
        return switch (reason) {
            case UNKNOWN -> "not given";
            case CUSTOMER_PROBLEM_UNCLEAR -> "it is not clear what the customer needs";
            case NEXT_STEPS_UNCLEAR -> "the next steps are not clear";
            case UNABLE_TO_SUPPORT -> "unable to support the need";
            case NO_CAPACITY -> "no capacity";
            case OUT_OF_SERVICE_AREA -> "out of the service area";
            case COMPANY_SIZE_NOT_SERVED -> "companies of this size are not served";
            case DUPLICATE -> "a duplicate";
            case SPAM -> "spam";
            case OTHER -> "another reason";
        };
    }

    @Override
    public String reason(LostReason reason) {
        return switch (reason) {
            case UNKNOWN, UNSPECIFIED -> "not given";
            case PRICE -> "the price";
            case COMPETITOR -> "a competitor";
            case DELAYED_OR_CANCELLED -> "delayed or cancelled";
            case CUSTOMER_UNRESPONSIVE -> "the customer did not respond";
            case TECHNICAL_LIMITATION -> "a technical limitation";
            case LEGAL_OR_REGULATORY -> "a legal or regulatory matter";
            case SECURITY_OR_COMPLIANCE -> "a matter of security or compliance";
            case PARTNER_GAP -> "the partner could not offer what was needed";
            case OTHER -> "another reason";
        };
    }

    @Override
    public String standing(Stage stage) {
        return switch (stage) {
            case UNKNOWN, RECEIVED -> "has it, and has not decided yet";
            case ACCEPTED -> "takes it on";
            case WON -> "has done it";
            case LOST -> "worked on it";
            case DECLINED -> "declined";
            case EXPIRED -> "did not answer in time";
            case WITHDRAWN -> "withdrawn";
            case CANCELLED -> "closed";
        };
    }

    @Override
    public String standing(TargetRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN -> "not reached";
            case PROFILE_UNKNOWN -> "not reached: there is no such profile";
            case PROFILE_NOT_ACTIVE -> "not reached: takes no requests at the moment";
            case LOCATION_UNKNOWN -> "not reached: there is no such location";
            case REGION_NOT_SERVED -> "not reached: serves another region";
            case COMPANY_SIZE_NOT_SERVED -> "not reached: does not serve companies of this size";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
