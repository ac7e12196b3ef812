package io.baton.words;

import io.baton.lifecycle.ranking.Factor;

/** The words of one language for choosing another partner, after a decline or an expiry: in mails, and on the page. */
public interface ChoiceWords {
    /** To the customer. */
    String chooseAnother();

    /** To the sender. */
    String chooseAnotherFor(String customer);

    /** To the customer: another partner has the request already. */
    String passedOn(String partner);

    /** To the sender: another partner has the lead already. */
    String passedOnFor(String customer, String partner);

    /** To the customer: another partner has accepted. */
    String takenOn(String partner);

    /** To the sender: another partner has accepted. */
    String takenOnFor(String customer, String partner);

    /** To the customer: nobody else fits, and others have not decided yet. */
    String othersDecide();

    /** To the sender: nobody else fits, and others have not decided yet. */
    String othersDecideFor(String customer);

    /** To the customer: nobody else fits; the program knows more. */
    String askProgram(String program);

    /** To the sender: nobody else fits; the program knows more. */
    String askProgramFor(String customer, String program);

    /** @return what stands above the partners that fit */
    String suggested();

    /** @return that this speaks for a partner */
    String fits(Factor factor, String about);
}
