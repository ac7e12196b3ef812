package io.baton.words;

import io.baton.events.LeadType;

final class EnglishLeads implements LeadWords {
    @Override
    public Said passedOn(String sender) {
        return new Said(
                "%s has passed your request on to partners".formatted(sender),
                ("%1$s told us that you are looking for a partner, and gave us your contact details. Below is who has your"
                                + " request. Each of them decides whether to take it on, and you hear from us when they do. If you do not want"
                                + " this, withdraw the request by the link below.")
                        .formatted(sender));
    }

    @Override
    public Said passedOnToNobody(String sender) {
        return new Said(
                "Your request has reached no partner",
                ("%1$s told us that you are looking for a partner, and gave us your contact details. No partner can take your"
                                + " request at the moment, so none has your details. %1$s knows this; you need do nothing.")
                        .formatted(sender));
    }

    @Override
    public Said foundNobody() {
        return new Said(
                "We found no partner for your request",
                "Thank you for your request. No partner fits it at the moment.");
    }

    @Override
    public Said reachedNobody(String customer) {
        return new Said(
                "The lead %s has reached no partner".formatted(customer),
                "No partner has received the lead %1$s that you sent.".formatted(customer));
    }

    @Override
    public Said notReached(String partner) {
        return new Said(
                "Your request has not reached %s".formatted(partner),
                "Your request could not be passed on to %s; below is why.".formatted(partner));
    }

    @Override
    public Said notReachedFor(String partner, String customer) {
        return new Said(
                "The lead %2$s has not reached %1$s".formatted(partner, customer),
                "The lead %2$s could not be passed on to %1$s; below is why.".formatted(partner, customer));
    }

    @Override
    public Said received(String sender, String customer, String deadline) {
        return new Said(
                "New request from %s".formatted(customer),
                ("%1$s passes a request of %2$s on to you. Please accept or decline by %3$s; a prompt answer helps the customer and"
                                + " the sender alike.")
                        .formatted(sender, customer, deadline));
    }

    @Override
    public Said youCall(String customer) {
        return new Said(
                "You are to call %s".formatted(customer),
                ("Your company has accepted the request from %1$s, and %1$s has been told that you will call. "
                                + "Their contact is below.")
                        .formatted(customer));
    }

    @Override
    public Said expired(String customer) {
        return new Said(
                "The request from %s has expired".formatted(customer),
                ("Nobody at your company answered the request from %1$s in time. It has expired, and can no longer be accepted;"
                                + " the customer or the sender has been told.")
                        .formatted(customer));
    }

    @Override
    public String callNow(String subject) {
        return "🔥 Call now: " + subject;
    }

    @Override
    public String callStill() {
        return "The customer asked to be contacted directly, and still waits for it. Please call or write today, also before you decide.";
    }

    @Override
    public String called(String who, String when) {
        return "%s called the customer on %s. The request still waits for your answer.".formatted(who, when);
    }

    @Override
    public String type(LeadType type) {
        return switch (type) {
            case UNKNOWN -> "not known";
            case CUSTOMER_INQUIRY -> "the customer asked";
            case MARKETING_QUALIFIED -> "from the program's marketing";
            case SALES_QUALIFIED -> "sent by a seller or another partner";
        };
    }
}
