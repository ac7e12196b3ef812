package io.baton.words;

/** The words of one language about what the program itself does about a request: in mails. */
public interface InterventionWords {
    /** To the partner's contacts: they have more time to decide. The program's reason stands below. */
    Said extended(String customer, String deadline);

    /** To the customer: the partner has more time to decide. */
    Said extendedToCustomer(String partner, String deadline);

    /** To the sender: the partner has more time to decide. */
    Said extendedToSender(String partner, String customer, String deadline);
}
