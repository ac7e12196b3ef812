package io.baton.proof.check;

import java.util.List;

/**
 * A promise that was broken.
 *
 * @param subject the referral, RFI, request or mail that it shows on
 * @param what what is wrong, in a sentence
 * @param history the shortest part of the history that shows it, in order
 */
public record Violation(Promise promise, String subject, String what, List<String> history) {
    public Violation {
        history = List.copyOf(history);
    }
}
