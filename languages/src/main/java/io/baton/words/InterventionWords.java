package io.baton.words;

import io.baton.events.CancelReason;

/** The words of one language about what the program itself does about a request: in mails. */
public interface InterventionWords {
    /** To the partner's contacts: they have more time to decide. The program's reason stands below. */
    Said extended(String customer, String deadline);

    /** To the customer: the partner has more time to decide. */
    Said extendedToCustomer(String partner, String deadline);

    /** To the sender: the partner has more time to decide. */
    Said extendedToSender(String partner, String customer, String deadline);

    /** To the partner's people: the program took the request out of their hands. */
    Said cancelled(String customer, CancelReason reason);

    /** To the partner's people: the program corrected how the deal ended. How, and why, stands below. */
    Said corrected(String customer, boolean won);

    /** To the sender: the program corrected how the deal ended. How stands below. */
    Said correctedToSender(String partner, String customer, boolean won);

    /** To the customer: the partner does not have the request any more; who has it now stands below. */
    Said reassignedToCustomer(String partner);

    /** To the sender: the partner does not have the lead any more; who has it now stands below. */
    Said reassignedToSender(String partner, String customer);

    /** To the customer: the request is closed, for they have asked for the same before. */
    Said duplicateToCustomer(String partner);

    /** To the sender: the lead is closed. */
    Said cancelledToSender(String partner, String customer, CancelReason reason);

    /** @return to the customer: who has the request instead */
    String handedOver(String partner);

    /** @return to the sender: who has the lead instead */
    String handedOverFor(String customer, String partner);

    /** @return why the program closed a request */
    String reason(CancelReason reason);
}
