package io.baton.words;

/** The words of one language for the pages behind the links in mails. */
public interface PageWords {
    /** To the customer. */
    String yourRequest();

    /** To the sender. */
    String requestOf(String customer);

    /** @return what stands above the partners that have the request, or had it */
    String partners();

    /** @return what sends the request to this partner, too */
    String sendTo(String partner);

    /** @return what takes the request back from this partner */
    String withdrawFrom(String partner);

    /** @return what takes the request back from all that have not decided */
    String withdrawAll();

    /** @return what to know before it is taken back */
    String noWayBack();

    /** The partner was sent the request. */
    String sent();

    /** The request was taken back. */
    String takenBack();

    /** The request was taken back from this partner only. */
    String takenBackFrom(String partner);

    /** What was asked for is kept, and not done yet. */
    String kept();

    /** What was asked for cannot be done (any more). */
    String notPossible();

    /** Something of ours does not answer. */
    String later();

    /** There is no such link. */
    String noSuchLink();

    /** The address has no key (any more). */
    String openFromMail();

    /** The link works no more because of its age. */
    String linkOld();

    /** @return what has a new link mailed */
    String sendNewLink();

    /** The same, whatever was done: it says nothing about who has asked for what. */
    String newLinkSent();

    String reminders();

    String remindersCome();

    String noRemindersCome();

    String turnOff();

    String turnOn();
}
