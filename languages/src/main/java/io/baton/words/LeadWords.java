package io.baton.words;

import io.baton.events.LeadType;

/** The words of one language about where a lead comes from, whom it does not reach, and how urgent it is: in mails. */
public interface LeadWords {
    /** To the customer, who did not ask themselves: partners have their request. */
    Said passedOn(String sender);

    /** To the customer, who did not ask themselves: no partner has their request. */
    Said passedOnToNobody(String sender);

    /** To the customer: there is no partner that fits. */
    Said foundNobody();

    /** To the sender: no partner has the lead. */
    Said reachedNobody(String customer);

    /** To the customer: a partner that was chosen later could not get their request. */
    Said notReached(String partner);

    /** To the sender: a partner that was chosen later could not get the lead. */
    Said notReachedFor(String partner, String customer);

    /** To the partner's contacts: somebody else sent the customer's request. */
    Said received(String sender, String customer, String deadline);

    /** To one of the partner's people: the customer was told that they call (L4). */
    Said youCall(String customer);

    /** To the partner's contacts: they did not answer in time (L6). */
    Said expired(String customer);

    /** @return the subject of a mail about a customer who wants to be called now (L8) */
    String callNow(String subject);

    /** To the partner's contacts: the time in which the customer was to be called is over (L8). */
    String callStill();

    /** To the partner's contacts: one of them has called the customer, who still waits for the answer. */
    String called(String who, String when);

    /** @return how a lead came about */
    String type(LeadType type);
}
