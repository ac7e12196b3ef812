package io.baton.lifecycle.rfi;

import io.baton.lifecycle.check.Typed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When two requests may be one: the same customer with the same need. The customer is the same if the addresses are, or if both are of
 * one company's own domain. The need is the same if its text is, in canonical form, or if the wanted solutions are. Rejected: similar
 * texts, which no index finds, and which nobody can foresee.
 */
public final class SameRequest {
    private static final String BETWEEN = "\n";

    private SameRequest() {}

    /**
     * @param email of the customer's contact
     * @param need as the customer wrote it
     * @param solutions the wanted ones, in any order
     * @return the marks of the request: two requests may be one if they have a mark in common; none without an address
     */
    public static List<String> marks(String email, String need, List<String> solutions) {
        String customer = customer(email);
        if (customer.isEmpty()) return List.of();
        return Stream.of("need" + BETWEEN + canonical(need), "solutions" + BETWEEN + canonical(solutions))
                .filter(wanted -> !wanted.endsWith(BETWEEN))
                .map(wanted -> customer + BETWEEN + wanted)
                .toList();
    }

    /** A company's own domain stands for all its addresses, so that a request needs no second mark for its address. */
    private static String customer(String email) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        String domain = address.substring(address.lastIndexOf('@') + 1);
        return PublicMail.has(domain) ? address : domain;
    }

    private static String canonical(String need) {
        String text = Typed.text(need);
        return text == null ? "" : Typed.canonical(text);
    }

    private static String canonical(List<String> solutions) {
        return Typed.set(solutions).stream().map(Typed::canonical).sorted().collect(Collectors.joining(BETWEEN));
    }
}
