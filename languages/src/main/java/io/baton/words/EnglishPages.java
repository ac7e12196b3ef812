package io.baton.words;

final class EnglishPages implements PageWords {
    @Override
    public String yourRequest() {
        return "Your request";
    }

    @Override
    public String requestOf(String customer) {
        return "The request of %s".formatted(customer);
    }

    @Override
    public String partners() {
        return "Who has it";
    }

    @Override
    public String sendTo(String partner) {
        return "Send to %s".formatted(partner);
    }

    @Override
    public String withdrawFrom(String partner) {
        return "Withdraw from %s".formatted(partner);
    }

    @Override
    public String withdrawAll() {
        return "Withdraw the whole request";
    }

    @Override
    public String noWayBack() {
        return "This cannot be undone. A partner that has decided in the meantime keeps its decision.";
    }

    @Override
    public String sent() {
        return "The request is on its way. The partner decides whether to take it on.";
    }

    @Override
    public String takenBack() {
        return "The request is withdrawn from those that have not decided yet.";
    }

    @Override
    public String takenBackFrom(String partner) {
        return "%s no longer has the request.".formatted(partner);
    }

    @Override
    public String kept() {
        return "We have noted this, and it will show here in a moment.";
    }

    @Override
    public String notPossible() {
        return "This is no longer possible. Below is how things stand now.";
    }

    @Override
    public String later() {
        return "This does not work just now, and nothing is lost. Please try again in a minute.";
    }

    @Override
    public String noSuchLink() {
        return "This link leads nowhere. Please check that all of it was copied.";
    }

    @Override
    public String openFromMail() {
        return "Please open this page by the link in your mail: after some hours, a browser forgets it.";
    }

    @Override
    public String linkOld() {
        return "This link is old and opens nothing any more, because old mails end up in many hands. We can send you a new one, to the address that the old one went to.";
    }

    @Override
    public String sendNewLink() {
        return "Send a new link";
    }

    @Override
    public String newLinkSent() {
        return "If this link was one of ours, a new one is on its way to the address that it was sent to. Please look into that mailbox; it can take a few minutes.";
    }

    @Override
    public String reminders() {
        return "Reminders";
    }

    @Override
    public String remindersCome() {
        return "You get reminders of requests that wait for an answer.";
    }

    @Override
    public String noRemindersCome() {
        return "You get no reminders. All other mails still come.";
    }

    @Override
    public String turnOff() {
        return "Turn reminders off";
    }

    @Override
    public String turnOn() {
        return "Turn reminders on";
    }
}
